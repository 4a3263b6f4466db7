/** A tool to be added: what it is called in files and in views, and one real link of it. */
export type NewTool = { tool: string; link: string }

/** What is wrong with it, as a sentence; null where nothing is. */
export const troubleOf = ({ tool, link }: NewTool, known: readonly string[]): string | null => {
  if (!/^[a-z][a-z0-9-]{1,38}$/.test(tool)) return `"${tool}" is no name for a file: small letters, digits, -`
  if (known.includes(tool)) return `there is an adapter for ${tool} already`
  if (!/^https?:$/.test(URL.canParse(link) ? new URL(link).protocol : ''))
    return 'a real link of the tool is needed, with http(s)://'
  return null
}

const identifierOf = (tool: string): string =>
  tool.replace(/-(.)/g, (_whole, letter: string) => letter.toUpperCase())

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

const isLocal = (host: string): boolean => /^(?:localhost|[\d.]+|\[.*\])$/.test(host)

/** The host of the link; of one on somebody's own machine the port, or every local page would be the tool's. */
const claimOf = (link: string): { of: 'host' | 'origin'; pattern: string } => {
  const { hostname, port } = new URL(link)
  if (isLocal(hostname) && port !== '') return { of: 'origin', pattern: `:${port}$` }
  return { of: 'host', pattern: `^${hostname.replace(/[.\-[\]]/g, '\\$&')}$` }
}

const STARTS = ['from', 'start', 'startTime', 'start_time', 'begin', 'after', 'since']
const ENDS = ['to', 'until', 'end', 'endTime', 'end_time', 'before']
const LENGTH = /^(?:duration|period|range|lookback|last|interval|since|time_?(?:range|span|window))$/i

type Times = readonly [from: string, to: string] | readonly [length: string]

/** The parameters in which the sample link keeps its time: two ends, or one length back from the present. */
const foundIn = (link: string): Times | null => {
  const names = [...new URL(link).searchParams.keys()]
  const length = names.find((name) => LENGTH.test(name))
  const [start, end] = [STARTS, ENDS].map((known) => known.find((name) => names.includes(name)))
  if (start !== undefined && end !== undefined) return [start, end]
  return length === undefined ? null : [length]
}

const timesIn = (link: string): Times => foundIn(link) ?? ['from', 'to']

/** Which parameters were taken for the time: where none were known, both files stand on a guess. */
export const timeSaid = (link: string): string => {
  const found = foundIn(link)
  return found
    ? `The time is read from ${found.map((name) => `"${name}"`).join(' and ')} of the link.`
    : 'No time was found in the link: "from" and "to" stand for it in TIMES, rangeOf, pin and times until you change them.'
}

const rangeOfEnds = (
  from: string,
  to: string,
): string => `function rangeOf(link: Link, clock: Clock): TimeRange {
  const [from, to] = [last(link.search, '${from}'), last(link.search, '${to}')]
  if (from === null || to === null) return UNKNOWN_TIME
  const floats = isDateMath(from) || isDateMath(to) ? 'url' : 'none'
  return {
    raw: { from, to },
    from: parseEpoch(from) ?? resolveDateMath(from, clock, 'start'),
    to: parseEpoch(to) ?? resolveDateMath(to, clock, 'end'),
    floats,
  }
}`

/** A bare number is taken for seconds. */
const rangeOfLength = (
  name: string,
): string => `function rangeOf(link: Link, { now }: { now: number }): TimeRange {
  const text = last(link.search, '${name}')
  if (text === null) return UNKNOWN_TIME
  const length = parseDuration(/^\\d+$/.test(text) ? \`\${text}s\` : text)
  return { raw: { from: text, to: null }, from: length === null ? null : now - length, to: now, floats: 'url' }
}`

const pinOfEnds = (from: string, to: string): string => `  pin: (link, { time: { from, to } }) => ({
    ok: true,
    url: rewrite(link.raw, { ${from}: String(from), ${to}: String(to) }),
  }),
  reason: 'The range is the default of the page, which its link does not name.',`

const NO_PIN = `  // Where the tool has parameters for two ends, write them here in a pin.
  reason: () => 'The link names a length back from the present, and no end.',`

const ENDS_IMPORTS = `import { isDateMath, resolveDateMath, type Clock } from './parts/datemath'
import { parseEpoch } from './parts/epoch'`

/** Claims the host of the link, and knows nothing else of it yet: its cases fail until it does. */
export const adapterText = ({ tool, link }: NewTool): string => {
  const [first, second] = timesIn(link)
  const claim = claimOf(link)
  const ends = second !== undefined
  return `import type { TimeRange } from '@/lib/model/time-range'
${ends ? ENDS_IMPORTS : "import { parseDuration } from './parts/duration'"}
import { keyOf, sortedParams } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { last, ${ends ? 'rewrite, ' : ''}type Link } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'

/** Which of its pages, and as which of its versions write them. */
export const ${identifierOf(tool)} = linkAdapter({
  tool: ${quoted(tool)},
  claims: (link) => HOST.test(link.${claim.of}),
  read(link, page, now) {
    const placeKey = keyOf(${quoted(tool)}, link.origin, link.path)
    return {
      kind: 'page',
      time: rangeOf(link, { now${ends ? ', zone: page.zone' : ''} }),
      viewKey: keyOf(placeKey, sortedParams(link.search, (name) => !TIMES.test(name))),
      placeKey,
      title: page.title,
    }
  },
${ends ? pinOfEnds(first, second) : NO_PIN}
})

/** The hosts that are this tool's beyond doubt. */
const HOST = /${claim.pattern}/

/** What changes the time of a view, and not what it is of. */
const TIMES = /^(?:${timesIn(link).join('|')})$/

${ends ? rangeOfEnds(first, second) : rangeOfLength(first)}
`
}

/** Two cases that say what is to be found out, in the place of what will be. */
export const casesText = ({ tool, link }: NewTool): string => `import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: ${quoted(tool)},
  group: 'open',
  unlinked: [{ what: 'what a look shows and the link does not say', from: [] }],
  times: /[?&](?:${timesIn(link).join('|')})=[^&#]*/g,
  cases: [
    {
      url: ${quoted(link)},
      seenOn: 'product and version, and where the link was seen',
      expect: {
        kind: 'what kind of page it is',
        queries: ['what a careful person reads off it'],
        language: 'the language of the query',
        raw: ['as the link writes its start', 'and its end'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'the same link with absolute times, and not another byte changed',
      },
    },
    {
      url: ${quoted(new URL(link).origin + new URL(link).pathname)},
      seenOn: 'the same page without its time',
      expect: { kind: 'what kind of page it is', floats: 'unknown', pinned: null },
    },
  ],
}
`

/** The registry with the adapter at the end of its list. Throws where it does not look as it did. */
export const registered = (registry: string, tool: string): string => {
  const name = identifierOf(tool)
  const at = registry.indexOf('\n/** In order of detection')
  const end = registry.indexOf('\n]\n', at)
  if (at < 0 || end < 0) throw new Error('lib/adapters/registry.ts looks different: add the adapter by hand')
  const line = `import { ${name} } from './${tool}'\n`
  return `${registry.slice(0, at)}${line}${registry.slice(at, end)}\n  ${name},${registry.slice(end)}`
}
