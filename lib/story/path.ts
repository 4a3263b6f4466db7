import type { Id } from '@/lib/model/id'
import { anchorsOf } from './anchors'
import { foreign } from './foreign'
import type { Look } from './looks'
import { el, type Attributes, type Markup } from './markup'
import { inOrder } from './order'
import { originMarkup } from './origin'
import type { Entry, Folded, Judged, Opened } from './outline'
import { sayHandOver } from './hand-overs'
import { lookersOf } from './same-look'
import { signature } from './signature'
import { keptStep, lookLine, refined, stamp } from './step-markup'
import { count, sentence, type Telling } from './telling'
import { endsGo } from './through'

const looksIn = (looks: readonly Look[]): number =>
  looks.reduce((sum, { step, refined: chain }) => sum + chain.length + (step.kind === 'visit' ? 1 : 0), 0)

/** "6 looks", and what else somebody folded away. */
const folded = ({ looks }: Folded): string => {
  const visits = looksIn(looks)
  const others = looks.filter(({ step }) => step.kind !== 'visit').length
  return [
    ...(visits > 0 ? [count(visits, 'look')] : []),
    ...(others > 0 ? [count(others, 'folded step')] : []),
  ].join(', ')
}

/** A look that can be kept in sight on a screen. */
const foldedLook = (look: Look, told: Telling): Markup => {
  const line = lookLine(look.step, told, refined(look, told))
  const { id } = look.step
  return { ...line, attributes: { ...line.attributes, key: id, of: { what: 'look', id } } }
}

const lookers = ({ looks }: Folded, told: Telling): Markup[] => signature(looks.flatMap(lookersOf), told)

const run = (entry: Folded, told: Telling): Markup =>
  el(
    'details',
    {},
    el(
      'summary',
      {},
      folded(entry),
      ' · ',
      stamp(entry.at, told),
      told.several && [' · ', ...lookers(entry, told)],
    ),
    el('ul', {}, ...entry.looks.map((look) => foldedLook(look, told))),
  )

const opened = ({ lead: { question, lead } }: Opened, told: Telling): Markup[] => {
  const origin = originMarkup(lead)
  return [
    el(
      'p',
      { class: 'meta' },
      stamp(lead.at, told),
      ' · lead',
      told.several && [' · ', ...signature([lead.by], told)],
    ),
    el('h3', {}, foreign(question)),
    ...(origin.length === 0 ? [] : [el('p', { class: 'aside' }, ...origin)]),
  ]
}

const SAID = { 'dead-end': 'Dead end', confirmed: 'Confirmed', open: 'Open' } as const

/** "Dead end", "Reopened", "Confirmed", with the question, because, who and when. */
export const judgedLine = (
  { lead, judgement }: Pick<Judged, 'lead' | 'judgement'>,
  told: Telling,
): Markup => {
  const { verdict, reopened, because, by, at } = judgement
  return el(
    'p',
    {},
    el('strong', {}, reopened ? 'Reopened' : SAID[verdict]),
    ': ',
    foreign(lead.question),
    because.trim() === '' ? ' — no reason was written.' : [' — ', foreign(sentence(because))],
    ' ',
    el('span', { class: 'aside' }, ...signature([by], told), ', ', stamp(at, told)),
  )
}

/** The shape of the node on the trail line. */
const shape = (entry: Entry): string => {
  if (entry.kind === 'kept') return entry.look.step.kind
  if (entry.kind === 'verdict') return entry.judgement.reopened ? 'reopened' : entry.judgement.verdict
  return entry.kind
}

const content = (entry: Entry, told: Telling): Markup[] => {
  switch (entry.kind) {
    case 'kept':
      return keptStep(entry, told)
    case 'looks':
      return [run(entry, told)]
    case 'lead':
      return opened(entry, told)
    case 'verdict':
      return [judgedLine(entry, told)]
  }
}

/** "closed 21:20 by Ana, reopened 21:27 by Ben", where the person changes. */
const handedOver = ({ key }: Entry, told: Telling): Markup[] => {
  const over = told.outline.handOvers.get(key)
  if (!over) return []
  const { left, taken } = sayHandOver(over, told.at)
  const by = (id: Id) => signature([id], told, 'by ')
  return [
    el('span', { class: 'hand-over' }, `${left} `, ...by(over.from.by), `, ${taken} `, ...by(over.to.by)),
  ]
}

const handle = (entry: Entry): Attributes => {
  if (entry.kind === 'kept') return { of: { what: 'step', id: entry.look.step.id } }
  return entry.kind === 'lead' ? { of: { what: 'lead', id: entry.lead.lead.id } } : {}
}

const LANES = 3

/** Entries that are told in one go, some milliseconds. */
const GO = 50

const told = (entry: Entry, id: string, telling: Telling): Markup =>
  el(
    'li',
    {
      class: `${shape(entry)} lane-${Math.min(entry.lane, LANES)}`,
      id,
      key: entry.key,
      ...handle(entry),
    },
    el('span', { class: 'node' }),
    ...handedOver(entry, telling),
    ...content(entry, telling),
  )

/** The path along the trail line; of a long one each `yield` is a place to rest at. */
export const path = function* (telling: Telling): Generator<undefined, Markup[]> {
  const { outline } = telling
  const entries = inOrder(outline.entries, outline.now.order)
  if (entries.length === 0) return [el('p', {}, 'Nothing was recorded yet.')]
  const anchors = anchorsOf(outline)
  const items: Markup[] = []
  for (const [index, entry] of entries.entries()) {
    if (endsGo(index, GO)) yield
    items.push(told(entry, anchors.get(entry.key) ?? '', telling))
  }
  return [el('ol', { class: 'path', key: 'path' }, items)]
}
