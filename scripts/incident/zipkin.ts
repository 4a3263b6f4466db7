import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from './port'
import { replay } from './replay'
import { type Dashboard, serve } from './serve'

/** Zipkin's own JSON of a span, as far as it is needed here. Times are microseconds. */
type Span = {
  traceId: string
  id: string
  parentId?: string
  name: string
  kind: 'CLIENT' | 'SERVER'
  timestamp: number
  duration: number
  localEndpoint: { serviceName: string }
  remoteEndpoint?: { serviceName: string }
  tags: Record<string, string>
}

/** Seconds of traces before the start and after it: what lies ahead appears as time goes by. */
const BEFORE = 30
const AHEAD = 300

const hex = (number: number): string => number.toString(16).padStart(16, '0')

/** Milliseconds, 0 to 255: what a node needs by itself, another time each second, so that no two lists of traces look alike. */
const own = (second: number): number =>
  ((Math.imul(second ^ (second >>> 7), 0x85_eb_ca_6b) >>> 13) ^ Math.imul(second, 0xc2_b2_ae_35)) & 255

/** One playback request of a node that asked the licence service several times in vain. */
const trace = (second: number, node: string, retries: number): Span[] => {
  const start = second * 1_000_000
  const [traceId, id] = [hex(start), hex(start + 1)]
  const common = { traceId, localEndpoint: { serviceName: 'playback' } }
  const duration = retries * 20_000 + own(second) * 1_000
  return [
    {
      ...common,
      ...{ id, name: 'start playback', kind: 'SERVER', timestamp: start, duration },
      tags: { node },
    },
    ...Array.from({ length: retries }, (_, index): Span => ({
      ...common,
      ...{ id: hex(start + 2 + index), parentId: id, name: 'get licence', kind: 'CLIENT' },
      ...{ timestamp: start + index * 20_000, duration: 18_000 },
      remoteEndpoint: { serviceName: 'license' },
      tags: { node, error: 'license_timeout', retry: String(index + 1) },
    })),
  ]
}

/** A trace a second: of the node of all the retries while they last, else of one that is well. */
const spans = (now: number): Span[] => {
  const lines = replay('outbound_retries_total')
  return Array.from({ length: BEFORE + AHEAD }, (_, index) => now - BEFORE + index).flatMap((second) => {
    const [worst] = lines.toSorted((one, other) => other.at(second) - one.at(second))
    const retries = Math.max(1, Math.round(worst?.at(second) ?? 0))
    return trace(second, worst?.labels['node'] ?? '', retries)
  })
}

const feed = async (origin: string): Promise<void> => {
  const answer = await fetch(`${origin}/api/v2/spans`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(spans(Math.floor(Date.now() / 1_000))),
  })
  if (!answer.ok) throw new Error(`Zipkin took no spans: ${answer.status} ${await answer.text()}`)
}

/** A real Zipkin on a free loopback port, which keeps its traces in memory; `jars` is the folder of its jar. */
export const startZipkin = async (java: string, jars: string): Promise<Dashboard> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'overshoulder-zipkin-'))
  const port = await freePort()
  const server = await serve({
    name: 'Zipkin',
    command: [
      java,
      '-Xmx256m',
      '-XX:TieredStopAtLevel=1',
      `-Djava.io.tmpdir=${folder}`,
      '-Darmeria.ports[0].ip=127.0.0.1',
      `-Darmeria.ports[0].port=${port}`,
      '-Darmeria.ports[0].protocols[0]=http',
      '-jar',
      path.join(jars, 'zipkin-server-3.4.4-exec.jar'),
    ],
    environment: { QUERY_PORT: String(port), SELF_TRACING_ENABLED: 'false' },
    folder,
    origin: `http://127.0.0.1:${port}`,
    health: '/health',
  })
  await feed(server.origin)
  return server
}
