import { statSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from './port'
import { replay } from './replay'
import { type Dashboard, serve } from './serve'

/** Seconds between two samples. */
export const STEP = 5

/** Seconds of data before the start and after it: what lies ahead appears as time goes by. */
const BEFORE = 300
const AHEAD = 600

/** Everything in memory, for a quarter of an hour; what is sent may lie that far from now. */
const settings = (port: number): string => `
include classpath("static.conf")
atlas {
  core {
    model.step = ${STEP}s
    db {
      class = "com.netflix.atlas.core.db.MemoryDatabase"
      rebuild-frequency = 1s
      block-size = 60
      num-blocks = 12
    }
  }
  eval.graph {
    step = ${STEP}s
    timezone = UTC
  }
  webapi.publish.max-age = 1h
  pekko {
    ports = [{ port = ${port}, secure = false }]
    actors = \${?atlas.pekko.actors} [
      { name = "publish", class = "com.netflix.atlas.webapi.LocalPublishActor" }
    ]
    api-endpoints = \${?atlas.pekko.api-endpoints} ["com.netflix.atlas.webapi.PublishApi"]
  }
}
`

/** Retries of the playback nodes, per second, oldest first: a server in memory takes nothing older than its newest. */
const samples = (now: number) => {
  const lines = replay('outbound_retries_total')
  return Array.from({ length: (BEFORE + AHEAD) / STEP }, (_, index) => now - BEFORE + index * STEP).map(
    (second) =>
      lines.map(({ labels, at }) => ({
        tags: { name: 'outbound.retries', 'atlas.dstype': 'gauge', ...labels },
        timestamp: second * 1_000,
        value: at(second),
      })),
  )
}

const feed = async (origin: string): Promise<void> => {
  const now = Math.floor(Date.now() / 1_000 / STEP) * STEP
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

/** One jar with everything in it, or a folder of jars. */
const program = (jars: string): string[] =>
  statSync(jars).isDirectory() ? ['-cp', path.join(jars, '*'), MAIN] : ['-jar', jars]

/**
 * A real Netflix Atlas on a free port, which keeps its samples in memory. Nothing can be said to it about where to
 * listen: released builds do on every address of the machine.
 */
export const startAtlas = async (java: string, jars: string): Promise<Dashboard> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'overshoulder-atlas-'))
  const port = await freePort()
  const config = path.join(folder, 'incident.conf')
  await writeFile(config, settings(port))
  const server = await serve({
    name: 'Atlas',
    command: [java, '-Xmx384m', '-XX:TieredStopAtLevel=1', ...program(jars), config],
    folder,
    origin: `http://127.0.0.1:${port}`,
    health: '/api/v1/tags',
  })
  await feed(server.origin)
  return server
}
