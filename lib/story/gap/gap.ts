import type { Id, Instant } from '@/lib/model/id'
import { LIMITS } from '@/lib/model/limits'
import type { Whole } from '@/lib/model/whole'
import { labelOf, oneLine, toolOf } from '@/lib/story/label'
import type { Look } from '@/lib/story/looks'
import { looksOf, type Outline } from '@/lib/story/outline'
import { listed } from '@/lib/story/telling'
import type { Times } from '@/lib/story/times'
import { better, ofLook, ofPerson, ofText, ofTool, type Found } from './evidence'
import { readTicket, type Ticket } from './words'

export type { Found }

/** One thing of the trail, looked for in the ticket. */
export type Piece = {
  key: string
  label: string
  /** why, or because; empty where nobody said */
  said: string
  /** first time; null for tools and people */
  at: Instant | null
  /** where it is in the trail; null where no step shows it */
  stepId: Id | null
  /** looks of the same view that this stands for */
  times: number
  /** kept by hand */
  kept: boolean
  /** the link to show it as it was; null where there is none */
  link: string | null
  found: Found
}

export type Kind = 'deadEnds' | 'looks' | 'words' | 'tools' | 'people'
export type Gap = Readonly<Record<Kind, readonly Piece[]>>

const BARE = { said: '', at: null, stepId: null, times: 1, kept: true, link: null }

/** A value that more than half of the looks with variables have says nothing of one of them. */
const usual = (all: readonly Look[]): ((value: string) => boolean) => {
  const counts = new Map<string, number>()
  let asked = 0
  for (const { step } of all) {
    const values = 'view' in step ? new Set(Object.values(step.view.variables).flat()) : []
    asked += [...values].length > 0 ? 1 : 0
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return (value) => (counts.get(value) ?? 0) > Math.max(3, asked / 2)
}

type Asked = { ticket: Ticket; clocks: readonly Times[]; isUsual: (value: string) => boolean }

const pieceOf = (look: Look, { ticket, clocks, isUsual }: Asked): Piece => {
  const { step, why, kept, refined, text } = look
  const view = 'view' in step ? step.view : null
  return {
    key: step.id,
    label: text === '' ? labelOf(step) : oneLine(text),
    said: oneLine(why?.text ?? ''),
    at: step.at,
    stepId: step.id,
    times: 1 + refined.length,
    kept,
    link: view ? (view.pinned ?? view.url) : step.kind === 'fact' ? step.link : null,
    found: ofLook(look, ticket, { clock: clocks.map(({ clock }) => clock(step.at)), isUsual }),
  }
}

const joined = (one: Piece, other: Piece): Piece => ({
  ...one,
  said: one.said === '' ? other.said : one.said,
  stepId: !one.kept && other.kept ? other.stepId : one.stepId,
  times: one.times + other.times,
  kept: one.kept || other.kept,
  found: better(one.found, other.found),
})

/** The same view, looked at again, is one piece. */
const together = (all: readonly Look[], asked: Asked): Piece[] => {
  const pieces = new Map<string, Piece>()
  for (const look of all) {
    const { step } = look
    const view = 'view' in step ? `${step.view.viewKey} ${step.view.panel ?? ''}` : step.id
    const piece = pieceOf(look, asked)
    const key = `${piece.label} ${view}`
    const before = pieces.get(key)
    pieces.set(key, before ? joined(before, piece) : piece)
  }
  return [...pieces.values()]
}

const tools = (all: readonly Look[], { ticket }: Asked): Piece[] => {
  const pieces = new Map<string, Piece>()
  for (const { step } of all) {
    if (!('view' in step)) continue
    const label = toolOf(step.view)
    const found = ofTool(step.view, ticket)
    const before = pieces.get(label)
    pieces.set(
      label,
      before
        ? { ...before, found: better(before.found, found) }
        : { ...BARE, key: label, label, stepId: step.id, found },
    )
  }
  return [...pieces.values()]
}

/** Who did or said something, and whose idea a lead was. */
const people = (whole: Whole, outline: Outline, { ticket }: Asked): Piece[] => {
  const { people: known, steps, leads, amendments } = whole
  const active = new Map<Id, Id | null>()
  for (const { by, id } of steps) if (!active.has(by)) active.set(by, id)
  for (const { by } of [...leads, ...amendments]) if (!active.has(by)) active.set(by, null)
  const names = known
    .filter(({ id }) => active.has(id))
    .map(({ id, name }) => [name.trim(), active.get(id) ?? null] as const)
  const suggested = [...outline.leads.values()].flatMap(({ lead: { suggested: from, fromId } }) =>
    from?.from === 'person' ? [[from.text.trim(), fromId] as const] : [],
  )
  return [...new Map([...suggested, ...names])]
    .filter(([name]) => name !== '')
    .map(([name, stepId]) => ({ ...BARE, key: name, label: name, stepId, found: ofPerson(name, ticket) }))
}

const deadEnds = ({ leads }: Outline, { ticket }: Asked): Piece[] =>
  [...leads.values()]
    .filter(({ life }) => life.some(({ verdict }) => verdict === 'dead-end'))
    .map(({ lead, question, life }) => {
      const last = life.findLast(({ verdict }) => verdict === 'dead-end')
      const because = last?.because ?? ''
      return {
        ...BARE,
        key: lead.id,
        label: oneLine(question),
        said: oneLine(because),
        at: last?.at ?? lead.at,
        stepId: last?.stepId ?? lead.fromId,
        found: better(ofText(question, ticket), ofText(because, ticket)),
      }
    })

/**
 * What of a trail a ticket mentions. Only what can be read in it counts: names, titles, metrics, values, links, people,
 * times. `absent` is said only where nothing of a step is there. Times of the ticket are tried in each of `clocks`.
 */
export const gapOf = (whole: Whole, outline: Outline, text: string, clocks: readonly Times[]): Gap => {
  const all = looksOf(outline)
  const asked = { ticket: readTicket(text.slice(0, LIMITS.words)), clocks, isUsual: usual(all) }
  return {
    deadEnds: deadEnds(outline, asked),
    looks: together(
      all.filter(({ step }) => 'view' in step),
      asked,
    ),
    words: together(
      all.filter(({ step }) => !('view' in step)),
      asked,
    ),
    tools: tools(all, asked),
    people: people(whole, outline, asked),
  }
}

const NAMES: Readonly<Record<Kind, readonly [string, string]>> = {
  looks: ['look', 'looks'],
  deadEnds: ['dead end', 'dead ends'],
  words: ['note or fact', 'notes and facts'],
  tools: ['tool', 'tools'],
  people: ['person', 'people'],
}

const sum = (pieces: readonly Piece[]): number => pieces.reduce((total, { times }) => total + times, 0)

const counted = (gap: Gap, kind: Kind): string[] => {
  const total = sum(gap[kind])
  if (total === 0) return []
  const found = sum(gap[kind].filter(({ found: { how } }) => how === 'mentioned'))
  return [`${found} of ${total} ${NAMES[kind][total === 1 ? 0 : 1]}`]
}

const KINDS = ['looks', 'deadEnds', 'words', 'tools', 'people'] as const

/** "The ticket mentions 3 of 23 looks, 1 of 4 dead ends, 2 of 5 tools and 1 of 3 people." */
export const coverageLine = (gap: Gap): string => {
  const parts = KINDS.flatMap((kind) => counted(gap, kind))
  return parts.length === 0 ? 'This trail is empty.' : `The ticket mentions ${listed(parts)}.`
}

/** What is not in the ticket at all. */
export const absentIn = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter(({ found }) => found.how === 'absent')
