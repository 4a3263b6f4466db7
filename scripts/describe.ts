import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { readView } from '@/lib/adapters/registry'

/** What the adapters read off links: one link a line on standard input, one JSON object a line on standard output. */
const { values } = parseArgs({ options: { now: { type: 'string' }, zone: { type: 'string' } } })
const now = values.now === undefined ? Date.now() : Date.parse(values.now)
const zone = values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone

if (Number.isNaN(now)) {
  console.error(`--now: "${values.now ?? ''}" is no ISO date`)
  process.exit(2)
}

const lines = (await text(process.stdin)).split(/\r?\n/)
if (lines.at(-1) === '') lines.pop()
process.stdout.write(lines.map((line) => `${describe(line.trim())}\n`).join(''))

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
