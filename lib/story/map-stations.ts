import type { Id, Instant } from '@/lib/model/id'
import type { Look } from './looks'
import type { Entry, Folded, Outline } from './outline'

const MINUTE = 60_000
/** From here on nothing happening is quiet, and is drawn as a break of one width. */
const QUIET = 5 * MINUTE

/** What is one node on the map: a kept step, a run of looks on one line, a lead's opening, or a verdict. */
export type Station = {
  /** unique, and stable while the trail grows at its end */
  key: string
  /** of which it stands for the whole or, where it is a run, for the first part */
  entry: Entry
  /** empty for what is no step */
  looks: readonly Look[]
  /** looks with those that they refined */
  count: number
  at: Instant
  until: Instant
  by: Id
  /** null for the main line */
  leadId: Id | null
  /** the line that it is drawn on: its lead or, on a map by people, its person */
  line: Id | null
  /** the name of who took over from somebody else on this line */
  handOver: string | null
}

const byOf = (entry: Entry): Id => {
  if (entry.kind === 'kept') return entry.look.step.by
  if (entry.kind === 'lead') return entry.lead.lead.by
  return entry.kind === 'verdict' ? entry.judgement.by : (entry.looks[0]?.step.by ?? '')
}

/** What came before its lead was opened (a fact may be back-dated) stands on the main line. */
const lineOf = (entry: Entry): Id | null => {
  if (entry.lane === 0) return null
  if (entry.kind === 'kept') return entry.look.leadId
  return entry.kind === 'looks' ? (entry.looks[0]?.leadId ?? null) : entry.lead.lead.id
}

const momentsOf = (entry: Entry): Instant[] =>
  entry.kind === 'looks' ? entry.looks.map(({ step }) => step.at) : [entry.at]

/** Gaps in which nothing happened on any line, by the moment from which they last. */
export const quietsOf = ({ entries }: Outline): ReadonlyMap<Instant, number> => {
  const quiets = new Map<Instant, number>()
  let last: Instant | null = null
  for (const at of entries.flatMap(momentsOf).sort((a, b) => a - b)) {
    if (last !== null && at - last >= QUIET) quiets.set(last, at - last)
    last = at
  }
  return quiets
}

const size = ({ refined }: Look): number => refined.length + 1

/** What has a line of its own. */
export type Lines = 'leads' | 'people'

const station = (entry: Entry, looks: readonly Look[], lines: Lines, by = byOf(entry)): Station => ({
  key: entry.key,
  entry,
  looks,
  count: looks.reduce((sum, look) => sum + size(look), 0),
  at: entry.at,
  until: entry.at,
  by,
  leadId: lineOf(entry),
  line: lines === 'people' ? by : lineOf(entry),
  handOver: null,
})

type Run = Station & { looks: Look[]; stretch: number }

type Open = Map<Id | null, Run>

/** A run goes on while its line shows nothing else, the same person looks, and the trail is nowhere quiet. */
const runsOf = (entry: Folded, open: Open, lines: Lines, stretchAt: (at: Instant) => number): Run[] => {
  const fresh: Run[] = []
  for (const look of entry.looks) {
    const { at, by, id } = look.step
    const stretch = stretchAt(at)
    const own = station(entry, [], lines, by)
    let run = open.get(own.line)
    if (run?.by !== by || run.stretch !== stretch) {
      run = { ...own, looks: [], key: `looks ${id}`, at, stretch }
      fresh.push(run)
      open.set(own.line, run)
    }
    run.looks.push(look)
    run.count += size(look)
    run.until = at
  }
  return fresh
}

/** How often it was quiet before a moment; asked for moments in order of time. */
const stretches = (quiets: ReadonlyMap<Instant, number>) => {
  const starts = [...quiets.keys()]
  let passed = 0
  return (at: Instant): number => {
    while ((starts[passed] ?? Infinity) < at) passed++
    return passed
  }
}

/** Names where one person goes on with what another one did: on the same line, or to a line of their own. */
const handOvers = (stations: readonly Station[], { people, figures }: Outline): void => {
  if (figures.people < 2) return
  const last = new Map<Id | null, Id>()
  let before: Id | null = null
  for (const one of stations) {
    if ((last.get(one.line) ?? before) !== one.by) one.handOver = people.get(one.by)?.trim() || 'somebody'
    last.set(one.line, one.by)
    before = one.by
  }
}

/** The nodes of a map in order of time; every step of the outline is in exactly one of them. Linear. */
export const stationsOf = (
  outline: Outline,
  quiets: ReadonlyMap<Instant, number>,
  lines: Lines = 'leads',
): Station[] => {
  const stations: Station[] = []
  const open: Open = new Map()
  const stretchAt = stretches(quiets)
  for (const entry of outline.entries) {
    if (lines === 'people' && outline.handOvers.has(entry.key)) open.clear()
    if (entry.kind === 'looks') {
      stations.push(...runsOf(entry, open, lines, stretchAt))
      continue
    }
    const one = station(entry, entry.kind === 'kept' ? [entry.look] : [], lines)
    open.delete(one.line)
    stations.push(one)
  }
  stations.sort((a, b) => a.at - b.at)
  if (lines === 'leads') handOvers(stations, outline)
  return stations
}
