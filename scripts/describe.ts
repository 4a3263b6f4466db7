import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { knownZone } from '@/lib/adapters/parts/zone'
import { describeAll } from './describe/describe'

/** What the adapters read off links: one link a line on standard input, one JSON object a line on standard output. */
const { values } = parseArgs({ options: { now: { type: 'string' }, zone: { type: 'string' } } })
const now = values.now === undefined ? Date.now() : Date.parse(values.now)
const zone = values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone

if (Number.isNaN(now)) refuse(`--now: "${values.now ?? ''}" is no ISO date`)
if (!knownZone(zone)) refuse(`--zone: "${zone}" is no time zone`)

try {
  const links = process.stdin.setEncoding('utf8')
  await pipeline(links, (chunks: AsyncIterable<string>) => describeAll(chunks, { now, zone }), process.stdout)
} catch (error) {
  if (!isClosedPipe(error)) throw error
}

/** Whoever reads has seen enough: `describe < links | head`. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

function refuse(why: string): never {
  console.error(why)
  process.exit(2)
}
