import type { Id } from '@/lib/model/id'
import { grouped } from './grouped'
import type { LeadLife } from './leads'
import { EDGE, type Measures, type Placed } from './map-axis'
import type { Station } from './map-stations'
import type { Outline } from './outline'

/** A piece of a line: a reopened lead goes on dashed, and what came after a lead was closed hangs by dots. */
export type Stretch = { from: number; to: number; kind: 'solid' | 'dashed' | 'after' }

/** The main line, the life of a lead, or on a map by people what one of them did. */
export type MapLine = {
  /** id of the lead or of the person; null is the main line */
  key: Id | null
  /** null where it is no lead */
  life: LeadLife | null
  /** 0 is the main line */
  lane: number
  from: number
  /** also of what is written at its end */
  to: number
  stretches: readonly Stretch[]
  /** the lane from which a lead branches */
  fromLane: number
}

const APART = 24

const middle = ({ x, width }: Placed): number => x + width / 2

/** What turns a line: its opening and its verdicts. */
const turned = ({ entry }: Station, now: Stretch['kind'] | null): Stretch['kind'] | null => {
  if (entry.kind === 'lead') return 'solid'
  if (entry.kind !== 'verdict') return now
  if (entry.judgement.verdict !== 'open') return 'after'
  return now === 'after' ? 'dashed' : now
}

const stretchesOf = (nodes: readonly Placed[], end: number): Stretch[] => {
  const stretches: Stretch[] = []
  let open: Omit<Stretch, 'to'> | null = null
  for (const node of nodes) {
    const now: Stretch['kind'] | null = open ? open.kind : null
    const kind = turned(node.station, now)
    if (kind === now) continue
    if (open) stretches.push({ ...open, to: middle(node) })
    open = kind && { from: middle(node), kind }
  }
  const last = nodes.at(-1)
  if (!open || !last) return stretches
  const to = open.kind === 'after' ? middle(last) : end
  return to > open.from ? [...stretches, { ...open, to }] : stretches
}

const covers = ({ stretches }: MapLine, x: number): boolean =>
  stretches.some(({ from, to, kind }) => kind !== 'after' && from <= x && x <= to)

const byLine = (placed: readonly Placed[]): Map<Id | null, Placed[]> =>
  grouped(placed, ({ station }) => station.line)

/** The line that each step is on. */
const homes = (placed: readonly Placed[]): Map<Id, Id | null> =>
  new Map(
    placed.flatMap(({ station: { looks, leadId } }) =>
      looks.flatMap(({ step, refined }) => [...refined, step].map(({ id }) => [id, leadId] as const)),
    ),
  )

/** Where what is still open ends, and what is kept free for words. */
type Room = { end: number; by: Measures }

const lineOfLead = (
  life: LeadLife,
  nodes: readonly Placed[],
  { end, by }: Room,
): Omit<MapLine, 'key' | 'lane' | 'fromLane'> => {
  const from = nodes[0]?.x ?? 0
  const last = nodes.at(-1)
  const stretches = stretchesOf(nodes, end)
  const until = Math.max(last ? last.x + last.width + by.last : 0, stretches.at(-1)?.to ?? 0)
  return { life, from, to: Math.max(from + by.question, until), stretches }
}

/**
 * The main line, and every lead on the lowest lane that is free from its first node to its last word: leads
 * that overlap in time are on different ones.
 */
export const linesOf = (
  placed: readonly Placed[],
  { leads }: Outline,
  room: Room,
): Map<Id | null, MapLine> => {
  const nodes = byLine(placed)
  const home = homes(placed)
  const from = placed[0] ? middle(placed[0]) : EDGE
  const main: MapLine = {
    ...{ key: null, life: null, lane: 0, from, to: room.end, fromLane: 0 },
    stretches: [{ from, to: room.end, kind: 'solid' }],
  }
  const lines = new Map<Id | null, MapLine>([[null, main]])
  const ends: number[] = []
  const found = [...leads.values()].map((life) => lineOfLead(life, nodes.get(life.lead.id) ?? [], room))
  for (const line of found.sort((a, b) => a.from - b.from)) {
    const { lead } = line.life ?? {}
    if (!lead) continue
    const free = ends.findIndex((until) => until + APART <= line.from)
    const lane = (free === -1 ? ends.length : free) + 1
    ends[lane - 1] = line.to
    const parent = lines.get(lead.fromId === null ? null : (home.get(lead.fromId) ?? null))
    const fromLane = parent && covers(parent, line.from) ? parent.lane : 0
    lines.set(lead.id, { ...line, key: lead.id, lane, fromLane })
  }
  return lines
}

/** A line for each person, in the order in which they came: from the first that they did to the last. */
export const linesOfPeople = (placed: readonly Placed[]): Map<Id | null, MapLine> =>
  new Map(
    [...byLine(placed)].map(([key, nodes], lane): [Id | null, MapLine] => {
      const [first, last] = [nodes[0], nodes.at(-1)]
      const [from, to] = [first ? middle(first) : EDGE, last ? middle(last) : EDGE]
      const stretches: Stretch[] = to > from ? [{ from, to, kind: 'solid' }] : []
      return [key, { key, life: null, lane, from, to, stretches, fromLane: lane }]
    }),
  )
