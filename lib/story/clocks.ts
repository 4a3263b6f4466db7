import type { Amendment } from '@/lib/model/amendment'
import type { Id, Instant } from '@/lib/model/id'
import type { Step } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'

const LATEST = 7_258_118_400_000
const MINUTE = 60_000

type Said = Pick<Whole, 'amendments'>

/** Milliseconds to add to the times of each person; the newest word of it wins. Clocks that are right are absent. */
export const clocksOf = ({ amendments }: Said): ReadonlyMap<Id, number> => {
  const newest = new Map<Id, Extract<Amendment, { kind: 'clock' }>>()
  for (const row of amendments) {
    if (row.kind !== 'clock') continue
    const known = newest.get(row.personId)
    if (!known || row.at > known.at || (row.at === known.at && row.id > known.id))
      newest.set(row.personId, row)
  }
  return new Map([...newest].flatMap(([id, { shift }]): [Id, number][] => (shift === 0 ? [] : [[id, shift]])))
}

/** A fact that was noted as it happened has its time from a clock; one that is told of earlier has it from elsewhere. */
const isOfClock = (step: Step): boolean => step.kind !== 'fact' || Math.abs(step.writtenAt - step.at) < MINUTE

/**
 * The trail as one clock would have told it: every time that came from a person's clock is moved by that person's
 * shift. The windows that were looked at stay: a server was asked for them as they are, and so do their links. What
 * comes out holds no shift any more, so that nothing is ever moved twice.
 */
export const onOneClock = (whole: Whole): Whole => {
  const clocks = clocksOf(whole)
  if (clocks.size === 0) return whole
  const told = (by: Id, at: Instant): Instant => Math.max(0, Math.min(LATEST, at + (clocks.get(by) ?? 0)))
  const moved = <Row extends { by: Id; at: Instant }>(row: Row): Row => ({ ...row, at: told(row.by, row.at) })
  const { trail, steps, leads, amendments } = whole
  return {
    ...whole,
    trail: { ...trail, openedAt: told(trail.by, trail.openedAt) },
    steps: steps.map((step) => {
      const writtenAt = told(step.by, step.writtenAt)
      return isOfClock(step) ? { ...moved(step), writtenAt } : { ...step, writtenAt }
    }),
    leads: leads.map(moved),
    amendments: amendments.filter(({ kind }) => kind !== 'clock').map(moved),
  }
}

/** Something that cannot have happened before what it answers. */
type Answer = { by: Id; at: Instant; to: { by: Id; at: Instant } }

type Made = { by: Id; at: Instant }

const made = ({ by, writtenAt }: Step): Made => ({ by, at: writtenAt })

/** A lead is only reopened after somebody closed it; of several closings the earliest is answered for sure. */
const reopenings = (amendments: readonly Amendment[]): Answer[] => {
  const verdicts = amendments.filter((row) => row.kind === 'verdict')
  return verdicts.flatMap((row): Answer[] => {
    if (row.verdict !== 'open') return []
    const closings = verdicts.filter(({ leadId, verdict }) => leadId === row.leadId && verdict !== 'open')
    const first = closings.toSorted((one, other) => one.at - other.at)[0]
    const isOwn = closings.some(({ by }) => by === row.by)
    return first && !isOwn ? [{ by: row.by, at: row.at, to: first }] : []
  })
}

const answersOf = ({ steps, leads, amendments }: Whole): Answer[] => {
  const stepById = new Map(steps.map((step) => [step.id, made(step)]))
  const leadById = new Map<Id, Made>(leads.map((lead) => [lead.id, lead]))
  const answer = ({ by, at }: Made, to: Made | undefined): Answer[] => (to ? [{ by, at, to }] : [])
  const step = (id: Id | null) => (id === null ? undefined : stepById.get(id))
  return [
    ...steps.flatMap((row) => answer(made(row), step(row.parentId))),
    ...leads.flatMap((row) => answer(row, step(row.fromId))),
    ...amendments.flatMap((row) => ('stepId' in row ? answer(row, step(row.stepId)) : [])),
    ...amendments.flatMap((row) =>
      'leadId' in row && row.leadId !== null ? answer(row, leadById.get(row.leadId)) : [],
    ),
    ...reopenings(amendments),
  ]
}

/** Less than this is no clock that is wrong. */
const LEAST = 1_000

const upToSeconds = (ms: number): number => Math.sign(ms) * Math.ceil(Math.abs(ms) / 1_000) * 1_000

/**
 * The least shift of each person's clock with which nothing answers what has not happened yet, held against the
 * clock of `right`. Only for who needs one: words about a step that did not exist, a reopening before the closing.
 * Where the trail contradicts itself nobody knows, and nothing is proposed.
 */
export const proposedClocks = (whole: Whole, right: Id): ReadonlyMap<Id, number> => {
  const now = clocksOf(whole)
  const shift = (id: Id) => now.get(id) ?? 0
  const bounds = new Map<Id, { least: number; most: number }>()
  const bound = (id: Id) => {
    const known = bounds.get(id) ?? { least: -Infinity, most: Infinity }
    bounds.set(id, known)
    return known
  }
  for (const { by, at, to } of answersOf(whole)) {
    if (by === to.by) continue
    if (to.by === right) bound(by).least = Math.max(bound(by).least, to.at + shift(right) - at + 1)
    if (by === right) bound(to.by).most = Math.min(bound(to.by).most, at + shift(right) - to.at - 1)
  }
  return new Map(
    [...bounds].flatMap(([id, { least, most }]): [Id, number][] => {
      if (least > most) return []
      if (shift(id) < least - LEAST) return [[id, upToSeconds(least)]]
      return shift(id) > most + LEAST ? [[id, upToSeconds(most)]] : []
    }),
  )
}

const UNITS = [
  ['h', 3_600_000],
  ['min', MINUTE],
  ['s', 1_000],
] as const

/** "+ 2 min 10 s", "− 45 s"; "as it is" for none. */
export const sayShift = (ms: number): string => {
  const parts: string[] = []
  let rest = Math.round(Math.abs(ms) / 1_000) * 1_000
  for (const [unit, size] of UNITS) {
    if (rest >= size) parts.push(`${Math.floor(rest / size)} ${unit}`)
    rest %= size
  }
  return parts.length === 0 ? 'as it is' : `${ms < 0 ? '−' : '+'} ${parts.join(' ')}`
}

const WRITTEN =
  /^(?<sign>[+\-−])?\s*(?:(?<h>\d{1,2})\s*h)?\s*(?:(?<min>\d{1,4})\s*m(?:in)?)?\s*(?:(?<s>\d{1,5})\s*s)?$/u
const CLOCK = /^(?<sign>[+\-−])?\s*(?:(?<h>\d{1,2}):)?(?<min>\d{1,2}):(?<s>\d{2})$/u
const MOST = 24 * 60 * MINUTE

/** What somebody wrote: "+2 min 10 s", "-45 s", "2:10"; null for what is no shift, or more than a day. */
export const shiftIn = (text: string): number | null => {
  const words = text.trim()
  if (words === 'as it is' || words === '0') return 0
  const { sign, h, min, s } = (CLOCK.exec(words) ?? WRITTEN.exec(words))?.groups ?? {}
  if (h === undefined && min === undefined && s === undefined) return null
  const ms = Number(h ?? 0) * 3_600_000 + Number(min ?? 0) * MINUTE + Number(s ?? 0) * 1_000
  if (ms > MOST) return null
  return ms === 0 || sign === undefined || sign === '+' ? ms : -ms
}
