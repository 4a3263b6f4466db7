import type { Id, Instant } from '@/lib/model/id'
import { foreign } from './foreign'
import { cracksOf, movedAt, type Crack } from './crack'
import { labelOf } from './label'
import type { LeadLife } from './leads'
import { el, type Markup } from './markup'
import { sayMoved } from './moved'
import type { Entry, Kept } from './outline'
import { lookersOf } from './same-look'
import { count, listed, sentence, type Telling } from './telling'

/** First and last moment of looking; facts may be back-dated, and what was said afterwards is no looking. */
export const span = (entries: readonly Entry[]): { from: Instant; to: Instant } | null => {
  const times = entries.flatMap((entry) => {
    if (entry.kind === 'looks') return [entry.at, entry.until]
    return entry.kind === 'kept' && entry.look.step.kind !== 'fact' ? [entry.at] : []
  })
  const [from, to] = [times[0], times.at(-1)]
  return from === undefined || to === undefined ? null : { from, to }
}

/** Who took a step or said something, in order of the trail's own list. */
export const actorsOf = ({ outline: { entries, people } }: Telling): Id[] => {
  const seen = new Set(
    entries.flatMap((entry) => {
      if (entry.kind === 'kept') return [...lookersOf(entry.look), entry.look.why?.by ?? entry.look.step.by]
      if (entry.kind === 'looks') return entry.looks.flatMap(lookersOf)
      return [entry.kind === 'lead' ? entry.lead.lead.by : entry.judgement.by]
    }),
  )
  return [...people.keys()].filter((id) => seen.has(id))
}

/** Who took the views; who only wrote something down did not look. */
const lookers = ({ outline: { entries, people } }: Telling): string[] => {
  const all = entries.flatMap((entry) => {
    if (entry.kind === 'kept') return [entry.look]
    return entry.kind === 'looks' ? entry.looks : []
  })
  const ids = new Set(all.filter(({ step }) => 'view' in step).flatMap(lookersOf))
  return [...people].filter(([id]) => ids.has(id)).map(([, name]) => name.trim() || 'somebody')
}

const opening = (told: Telling): Markup | null => {
  const looked = span(told.outline.entries)
  if (!looked) return null
  const tools = told.outline.tools
  const names = tools.length === 0 ? actorsOf(told).map(told.who) : lookers(told)
  return el(
    'p',
    {},
    `${told.times.range(looked.from, looked.to)}: `,
    foreign(listed(names) || 'somebody'),
    tools.length === 0 ? ' wrote down what happened.' : ' looked at ',
    tools.length > 0 && [foreign(listed(tools)), '.'],
  )
}

/** Where steps and leads are told in the same document, by id; empty where they are not. */
type Places = ReadonlyMap<Id, string>

/** A name of a step or a lead, which leads to where that is told. */
const leading = (places: Places, id: Id, name: Markup): Markup => {
  const to = places.get(id)
  return to === undefined ? name : el('a', { to }, name)
}

const kept = (label: string, { look, at }: Kept, told: Telling, places: Places): Markup =>
  el(
    'p',
    {},
    `${label} at ${told.at(at)}: `,
    el(
      'strong',
      {},
      leading(places, look.step.id, foreign(look.why ? labelOf(look.step) : sentence(labelOf(look.step)))),
    ),
    look.why && [' — ', foreign(sentence(look.why.text))],
  )

const becauseOf = ({ life }: LeadLife): string => life.at(-1)?.because.trim() ?? ''

/** A question, and why it was closed. */
const judged = (lead: LeadLife, places: Places) => {
  const because = becauseOf(lead)
  const question = (text: string) => leading(places, lead.lead.id, foreign(text))
  return because === ''
    ? question(sentence(lead.question))
    : [question(lead.question), ' — ', foreign(sentence(because))]
}

/** What was found, by which step, and what was done to see it; where no step was named, the one that it was asked at. */
const confirmed = ({ lead, step, moved }: Crack, told: Telling, places: Places): Markup => {
  const asked = step ? null : (told.steps.get(lead.lead.fromId ?? '') ?? null)
  const shown = step ?? asked
  const move = sayMoved(asked ? movedAt(asked, told) : moved)
  return el(
    'p',
    {},
    'Confirmed: ',
    judged(lead, places),
    shown && [
      asked ? ' It was asked at ' : ' Shown by ',
      el('strong', {}, leading(places, shown.id, foreign(labelOf(shown)))),
      `, ${told.at(shown.at)}`,
      move === '' ? '.' : [': ', foreign(sentence(move))],
    ],
  )
}

/** Answers and dead ends that a recap has room for; all of them are told under the last two questions. */
const MOST = { confirmed: 8, ruledOut: 4 } as const

const ruledOut = (leads: readonly LeadLife[], places: Places): Markup[] => {
  const more = leads.length - MOST.ruledOut
  return [
    ...leads.slice(0, MOST.ruledOut).map((lead) => el('p', {}, 'Ruled out: ', judged(lead, places))),
    ...(more > 0
      ? [el('p', {}, `${count(more, 'more lead was a dead end', 'more leads were dead ends')}.`)]
      : []),
  ]
}

const answers = (told: Telling, places: Places): Markup[] => {
  const cracks = cracksOf(told)
  const more = cracks.length - MOST.confirmed
  return [
    ...cracks.slice(0, MOST.confirmed).map((crack) => confirmed(crack, told, places)),
    ...(more > 0 ? [el('p', {}, `${count(more, 'more lead was', 'more leads were')} confirmed.`)] : []),
  ]
}

const findings = (told: Telling, places: Places): Markup[] => {
  const leads = [...told.outline.leads.values()]
  const open = leads.filter(({ state }) => state === 'open').length
  return [
    ...answers(told, places),
    ...ruledOut(
      leads.filter(({ state }) => state === 'dead-end'),
      places,
    ),
    ...(open > 0 ? [el('p', {}, `${count(open, 'lead is still open', 'leads are still open')}.`)] : []),
  ]
}

/** A recap of which every sentence can be traced to a step, by a click where the path is told beside it. */
export const recap = (told: Telling, places: Places = new Map()): Markup[] => {
  const all = told.outline.entries.filter((entry) => entry.kind === 'kept')
  const seen = all.filter(({ look }) => look.step.kind === 'snapshot' || look.step.kind === 'visit')
  const [first, last] = [seen[0] ?? all[0], all.at(-1)]
  return [
    opening(told) ?? el('p', {}, 'Nothing was recorded yet.'),
    ...(first ? [kept('The first thing kept', first, told, places)] : []),
    ...(last && last !== first ? [kept('The last', last, told, places)] : []),
    ...findings(told, places),
  ]
}
