import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { knownZone } from '@/lib/adapters/parts/zone'
import { readView } from '@/lib/adapters/registry'

/** What the adapters read off links: one link a line on standard input, one JSON object a line on standard output. */
const { values } = parseArgs({ options: { now: { type: 'string' }, zone: { type: 'string' } } })
const now = values.now === undefined ? Date.now() : Date.parse(values.now)
const zone = values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone

if (Number.isNaN(now)) refuse(`--now: "${values.now ?? ''}" is no ISO date`)
if (!knownZone(zone)) refuse(`--zone: "${zone}" is no time zone`)

const lines = (await text(process.stdin)).split(/\r?\n/)
if (lines.at(-1) === '') lines.pop()
process.stdout.write(lines.map((line) => `${describe(line.trim())}\n`).join(''))

function refuse(why: string): never {
  console.error(why)
  process.exit(2)
}

function describe(url: string): string {
  const view = readView({ url, title: '', zone, hints: null }, now)
  const { tool, kind, title, queries, time, variables, panel, viewKey, placeKey, pinned } = view
  const { raw, from, to, floats } = time
  return JSON.stringify({
    tool,
    kind,
    title,
    queries,
    time: { raw, from, to, floats },
    variables,
    panel,
    viewKey,
    placeKey,
    url: view.url,
    pinned,
  })
}
