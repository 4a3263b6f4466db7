import type { Id, Instant } from '@/lib/model/id'
import type { View } from '@/lib/model/view'
import type { Whole } from '@/lib/model/whole'
import { ancestors, type Ancestors, type Way } from './ancestors'
import { onOneClock } from './clocks'
import { current, type Current } from './current'
import { figures, toolsOf, type Figures } from './figures'
import { handOvers, type Act, type HandOver } from './hand-overs'
import { lanes, type Lanes } from './lanes'
import { lifeOf, type Judgement, type LeadLife } from './leads'
import { looks, type Look } from './looks'
import { lookersOf, sameLooks } from './same-look'
import { nameOf } from './title'

type Base = {
  /** unique in the outline and stable while the trail grows: for lists on the screen */
  key: string
  at: Instant
  /** 0 is the main line; leads that are open at the same time are beside each other */
  lane: number
}
/** A step that was kept by hand. */
export type Kept = Base & {
  kind: 'kept'
  look: Look
  /** what the nearest kept step before it, on its own branch, showed; null where there is none */
  before: View | null
  /** by which it was come to; looked up when it is asked for */
  way: () => Way
}
/** A run of steps that nobody kept; `before` is of the first of them as it is of a kept step. */
export type Folded = Base & {
  kind: 'looks'
  looks: readonly Look[]
  until: Instant
  before: Kept['before']
}
/** A lead was opened. */
export type Opened = Base & { kind: 'lead'; lead: LeadLife }
/** Something was said about a lead. */
export type Judged = Base & { kind: 'verdict'; lead: LeadLife; judgement: Judgement }

export type Entry = Kept | Folded | Opened | Judged

/** What every screen and every export shows of a trail. */
export type Outline = {
  title: string
  /** false where the title was taken from what the trail shows */
  named: boolean
  /** oldest first */
  entries: readonly Entry[]
  /** who went on where somebody else had been, by the key of the entry before which it happened */
  handOvers: ReadonlyMap<string, HandOver>
  leads: ReadonlyMap<Id, LeadLife>
  figures: Figures
  /** tools as people call them, in order of first use */
  tools: readonly string[]
  people: ReadonlyMap<Id, string>
  now: Current
}

type Happening = { at: Instant; order: number } & (
  { look: Look } | { lead: LeadLife } | { lead: LeadLife; judgement: Judgement }
)

/** A lead opens before the first step that hangs on it, also where it was hung there later. Facts may be back-dated. */
const openings = (all: readonly Look[], leads: Iterable<LeadLife>): Happening[] => {
  const first = new Map<Id, Instant>()
  for (const { leadId, step } of all) {
    if (leadId !== null && step.kind !== 'fact' && !first.has(leadId)) first.set(leadId, step.at)
  }
  return [...leads].map((lead) => {
    const at = Math.min(lead.lead.at, first.get(lead.lead.id) ?? Infinity)
    return { at, order: 0, lead }
  })
}

const happenings = (all: readonly Look[], leads: ReadonlyMap<Id, LeadLife>): Happening[] =>
  [
    ...openings(all, leads.values()),
    ...all.map((look): Happening => ({ at: look.step.at, order: 1, look })),
    ...[...leads.values()].flatMap((lead) =>
      lead.life.map((judgement): Happening => ({ at: judgement.at, order: 2, lead, judgement })),
    ),
  ].sort((a, b) => a.at - b.at || a.order - b.order)

const entryOf = (happening: Happening, track: Lanes, { before, way }: Ancestors): Entry => {
  const { at } = happening
  if ('look' in happening) {
    const { look } = happening
    return {
      kind: 'kept',
      key: look.step.id,
      at,
      lane: track.of(look.leadId),
      look,
      before: before(look.step),
      way: () => way(look.step),
    }
  }
  const { lead } = happening
  const { id } = lead.lead
  if (!('judgement' in happening)) {
    track.turn(id, 'open')
    return { kind: 'lead', key: `lead ${id}`, at, lane: track.of(id), lead }
  }
  const { judgement } = happening
  if (judgement.verdict === 'open') track.turn(id, 'open')
  const lane = track.of(id)
  track.turn(id, judgement.verdict)
  return { kind: 'verdict', key: `verdict ${judgement.id}`, at, lane, lead, judgement }
}

const actOf = (happening: Happening): Act | null => {
  const { at } = happening
  if ('look' in happening) {
    const { look } = happening
    if (look.step.kind === 'fact') return null
    return { by: lookersOf(look), at, leadId: look.leadId, turn: null }
  }
  const { id: leadId, by: opener, at: openedAt } = happening.lead.lead
  // It stands before its first step, which may be older: what is said of it is when it was opened.
  if (!('judgement' in happening)) return { by: [opener], at: openedAt, leadId, turn: 'opened' }
  const { verdict, reopened, by } = happening.judgement
  return { by: [by], at, leadId, turn: verdict !== 'open' ? 'closed' : reopened ? 'reopened' : null }
}

/** Writes down what happened, in order; a run of looks that nobody kept goes on while nothing else comes between. */
const entriesOf = (order: readonly Happening[], above: Ancestors): Pick<Outline, 'entries' | 'handOvers'> => {
  const track = lanes()
  const overs = handOvers(order.map(actOf))
  const told = new Map<string, HandOver>()
  const entries: Entry[] = []
  let run: { of: Id | null; looks: Look[]; entry: Folded } | null = null
  const write = (entry: Entry): void => {
    run = null
    entries.push(entry)
  }
  const fold = (look: Look): void => {
    const { at, id } = look.step
    if (run?.of === look.leadId) {
      run.looks.push(look)
      run.entry.until = at
      return
    }
    const folded = [look]
    const lane = track.of(look.leadId)
    const before = above.before(look.refined[0] ?? look.step)
    const entry: Folded = { kind: 'looks', key: `looks ${id}`, at, lane, looks: folded, until: at, before }
    write(entry)
    run = { of: look.leadId, looks: folded, entry }
  }
  for (const [index, happening] of order.entries()) {
    const over = overs.get(index)
    if (over) run = null
    if ('look' in happening && !happening.look.kept) fold(happening.look)
    else write(entryOf(happening, track, above))
    const entry = entries.at(-1)
    if (over && entry) told.set(entry.key, over)
  }
  return { entries, handOvers: told }
}

/** Steps with something of their own beside the why: a caption, marks, a picture beside. */
const wordedIn = ({ amendments }: Whole): ReadonlySet<Id> =>
  new Set(
    amendments.flatMap((row) =>
      row.kind === 'caption' || row.kind === 'marks' || row.kind === 'beside' ? [row.stepId] : [],
    ),
  )

const outlined = (recorded: Whole): Outline => {
  const whole = onOneClock(recorded)
  const now = current(whole)
  const leads = new Map(whole.leads.map((lead) => [lead.id, lifeOf(lead, now)]))
  const { looks: all, trimmed } = looks(whole.steps, now, new Set(leads.keys()))
  const worded = wordedIn(whole)
  const once = sameLooks(all, ({ why, step }) => why !== null || worded.has(step.id))
  return {
    title: nameOf(now, all),
    named: now.name !== null,
    ...entriesOf(happenings(once, leads), ancestors(whole.steps, once)),
    leads,
    figures: figures(whole, all, leads, trimmed),
    tools: toolsOf(all),
    people: new Map(whole.people.map(({ id, name }) => [id, name])),
    now,
  }
}

/** A page, its map, its story and what is copied of it ask for the same one. */
const known = new WeakMap<Whole, Outline>()

/**
 * The whole trail as it is shown: kept steps in order of time, runs of others folded behind them, leads as
 * branches. Trimmed steps are left out and counted. Log-linear in the number of rows, and told once: nobody changes a
 * trail that was read, nor what is told of it.
 */
export const outline = (recorded: Whole): Outline => {
  const told = known.get(recorded) ?? outlined(recorded)
  known.set(recorded, told)
  return told
}

/** All looks of an outline, folded ones too, in order. */
export const looksOf = ({ entries }: Outline): Look[] =>
  entries.flatMap((entry) => {
    if (entry.kind === 'kept') return [entry.look]
    return entry.kind === 'looks' ? entry.looks : []
  })
