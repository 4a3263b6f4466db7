import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { freePort } from './port'
import { replay } from './replay'
import { type Dashboard, serve } from './serve'

/** Seconds between two samples. */
export const STEP = 5

/** Seconds of data after the start: what lies ahead appears as time goes by, and what is past it does not take. */
const AHEAD = 900

/** Everything in memory, for an hour; answers are numbers, since the library that it draws with cannot be had. */
const settings = (port: number): string => `
atlas {
  core {
    model.step = ${STEP} s
    db {
      class = "com.netflix.atlas.core.db.MemoryDatabase"
      rebuild-frequency = 1 s
      block-size = 60
      num-blocks = 12
    }
  }
  webapi {
    main.port = ${port}
    graph {
      timezone = UTC
      engines = ["com.netflix.atlas.chart.JsonGraphEngine"]
    }
  }
  akka {
    actors = \${?atlas.akka.actors} [
      { name = "publish", class = "com.netflix.atlas.webapi.LocalPublishActor" }
    ]
    api-endpoints = \${?atlas.akka.api-endpoints} ["com.netflix.atlas.webapi.PublishApi"]
  }
}
spray.can.server.idle-timeout = infinite
`

/**
 * Retries of the playback nodes, per second, oldest first: a server in memory takes nothing older than its newest.
 * They come over and over, on a number that grows: no two windows look alike.
 */
const samples = (now: number) => {
  const lines = replay('outbound_retries_total')
  return Array.from({ length: AHEAD / STEP }, (_, index) => {
    const second = now + index * STEP
    return lines.map(({ labels, at }) => ({
      tags: { name: 'outbound.retries', 'atlas.dstype': 'gauge', ...labels },
      timestamp: second * 1_000,
      value: at(second) + index,
    }))
  })
}

const feed = async (origin: string): Promise<void> => {
  const now = Math.ceil(Date.now() / 1_000 / STEP) * STEP
  for (const metrics of samples(now)) {
    const answer = await fetch(`${origin}/api/v1/publish`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ tags: { app: 'playback' }, metrics }),
    })
    if (!answer.ok || answer.status !== 200)
      throw new Error(`Atlas took no samples: ${answer.status} ${await answer.text()}`)
  }
}

const MAIN = 'com.netflix.atlas.standalone.Main'
const SERVER = 'com/netflix/atlas/akka/WebServer.class'

/** A string as a class file holds it: a tag, its length in two bytes, and its letters. */
const constant = (text: string): Buffer => Buffer.from(`\x01\x00${String.fromCharCode(text.length)}${text}`)

/**
 * Writes the class of its server anew, listening on this machine alone: the released one listens on every address and
 * knows no setting for that.
 */
const keptAtHome = async (jars: string, folder: string): Promise<string> => {
  const name = (await readdir(jars)).find((file) => file.startsWith('atlas-akka-')) ?? ''
  const jar = await readFile(path.join(jars, name))
  const released = Buffer.from(unzipSync(jar, { filter: (file) => file.name === SERVER })[SERVER] ?? [])
  const [everywhere, here] = [constant('0.0.0.0'), constant('127.0.0.1')]
  const at = released.indexOf(everywhere)
  if (at === -1) throw new Error(`${name} would listen on every address of this machine.`)
  const classes = path.join(folder, 'classes')
  await mkdir(path.join(classes, path.dirname(SERVER)), { recursive: true })
  const after = released.subarray(at + everywhere.length)
  await writeFile(path.join(classes, SERVER), Buffer.concat([released.subarray(0, at), here, after]))
  return classes
}

/** A real Netflix Atlas on a free loopback port, which keeps its samples in memory; `jars` is the folder of its jars. */
export const startAtlas = async (java: string, jars: string): Promise<Dashboard> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'overshoulder-atlas-'))
  const port = await freePort()
  const config = path.join(folder, 'incident.conf')
  await writeFile(config, settings(port))
  const classes = await keptAtHome(jars, folder)
  const server = await serve({
    name: 'Atlas',
    command: [
      java,
      '-Xmx384m',
      '-XX:TieredStopAtLevel=1',
      '-Djava.awt.headless=true',
      '--add-opens=java.base/java.lang=ALL-UNNAMED',
      '-cp',
      [classes, path.join(jars, '*')].join(path.delimiter),
      MAIN,
      config,
    ],
    folder,
    origin: `http://127.0.0.1:${port}`,
    health: '/api/v1/tags',
  })
  await feed(server.origin)
  return server
}
