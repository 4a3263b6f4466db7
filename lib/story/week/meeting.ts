import type { Impact } from '@/lib/model/amendment'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { foreign } from '@/lib/story/foreign'
import { el, type Element, type Markup } from '@/lib/story/markup'
import { judgedLine } from '@/lib/story/path'
import { sayMinutes } from '@/lib/story/figures'
import { count } from '@/lib/story/telling'
import { timesIn } from '@/lib/story/times'
import { sayWeek } from './calendar'
import { ordered, united } from './gather'
import { movesItem } from './moves-item'
import { surpriseMarkup, surpriseOf, type Surprise } from './surprise'

export type MeetingOptions = {
  /** `2026-W48` */
  week: string
  /** IANA zone in which every time is said */
  zone: string
  /** trails in the order of the meeting; those not named follow by time */
  order?: readonly Id[]
  /** trails that are not in this meeting */
  leftOut?: ReadonlySet<Id>
  /** what was said in the meeting of trails that are only in a file */
  impacts?: ReadonlyMap<Id, Impact>
  /** false where pictures have no place */
  pictures?: boolean
}

/** One thing to talk about. */
export type Item = { key: string; title: string; body: Element }

/** The week as it is talked through, and as one document. */
export type Meeting = {
  title: string
  surprises: readonly Surprise[]
  items: readonly Item[]
  document: Element
}

/** Every surprise is in one of these, in this order. */
export const GROUPS: readonly (readonly [Impact, string])[] = [
  ['customers', 'Customers noticed'],
  ['none', 'Surprised us without customer impact'],
  ['unknown', 'Surprises of which nobody said whether customers noticed'],
]

const deadEndsOf = ({ told, title }: Surprise): Markup[] =>
  [...told.outline.leads.values()].flatMap((lead) => {
    const judgement = lead.life.at(-1)
    if (lead.state !== 'dead-end' || !judgement) return []
    return [el('li', {}, judgedLine({ lead, judgement }, told), el('p', { class: 'aside' }, foreign(title)))]
  })

const deadEndsItem = (surprises: readonly Surprise[]): Element => {
  const all = surprises.flatMap(deadEndsOf)
  return el(
    'section',
    { class: 'week-dead-ends' },
    el('h2', {}, 'Dead ends of the week'),
    all.length > 0 ? el('ul', {}, ...all) : el('p', {}, 'No lead was a dead end.'),
  )
}

const figuresOf = (surprises: readonly Surprise[]): string => {
  const sum = (of: (surprise: Surprise) => number) => surprises.reduce((total, one) => total + of(one), 0)
  const people = new Set(
    surprises.flatMap(({ whole }) =>
      [...whole.steps, ...whole.leads, ...whole.amendments].map(({ by }) => by),
    ),
  )
  return [
    count(surprises.length, 'surprise'),
    count(
      sum(({ told }) => told.outline.figures.looks),
      'look',
    ),
    count(
      sum(({ told }) => told.outline.figures.deadEnds),
      'dead end',
    ),
    count(people.size, 'person', 'people'),
    sayMinutes(sum(({ told }) => told.outline.figures.minutes)),
  ].join(' · ')
}

const groupsOf = (surprises: readonly Surprise[]) =>
  GROUPS.map(([impact, name]) => ({
    name,
    surprises: surprises.filter((one) => one.impact === impact),
    impact,
  }))

/** A meeting asks for what nobody noticed every week, so it says so where there was nothing. */
const isSaid = ({ impact, surprises }: ReturnType<typeof groupsOf>[number]): boolean =>
  surprises.length > 0 || impact === 'none'

type Places = ReadonlyMap<Id, string>

/** Where each surprise is in a document, as short as can be. */
const placesOf = (surprises: readonly Surprise[]): Places =>
  new Map(surprises.map(({ id }, index) => [id, `surprise-${index + 1}`]))

const agendaLine = ({ id, title }: Surprise, places: Places | null): Element => {
  const place = places?.get(id)
  return el('li', {}, place === undefined ? foreign(title) : el('a', { to: place }, foreign(title)))
}

/** Without `places` it stands alone, and leads nowhere. */
const agendaItem = (surprises: readonly Surprise[], places: Places | null): Element =>
  el(
    'section',
    { class: 'agenda' },
    el('h2', {}, 'Agenda'),
    ...groupsOf(surprises)
      .filter(isSaid)
      .flatMap(({ name, surprises: own }) => [
        el('h3', {}, name),
        own.length > 0
          ? el('ul', {}, ...own.map((one) => agendaLine(one, places)))
          : el('p', {}, 'None was recorded.'),
      ]),
  )

const groupsMarkup = (surprises: readonly Surprise[], places: Places, pictures: boolean): Markup[] =>
  groupsOf(surprises)
    .filter(isSaid)
    .map(({ name, surprises: own, impact }) =>
      el(
        'section',
        { class: `impact-${impact}` },
        el('h2', {}, name),
        ...(own.length > 0
          ? own.map((one) => surpriseMarkup(one, pictures, places.get(one.id)))
          : [el('p', {}, 'None was recorded.')]),
      ),
    )

const wrapped = (name: string, body: Markup): Element => el('section', {}, el('h2', {}, name), body)

const itemsOf = (surprises: readonly Surprise[], pictures: boolean): Item[] => [
  { key: 'agenda', title: 'Agenda', body: agendaItem(surprises, null) },
  ...groupsOf(surprises).flatMap(({ name, surprises: own }) =>
    own.map((one) => ({
      key: `trail ${one.id}`,
      title: one.title,
      body: wrapped(name, surpriseMarkup(one, pictures)),
    })),
  ),
  { key: 'dead-ends', title: 'Dead ends of the week', body: deadEndsItem(surprises) },
  { key: 'moves', title: 'Moves of the week', body: movesItem(surprises) },
]

/** The meeting about some trails. Every sentence can be traced to a step; `trails` may hold one trail twice. */
export const meetingOf = (
  trails: readonly Whole[],
  { week, zone, order = [], leftOut = new Set(), impacts = new Map(), pictures = true }: MeetingOptions,
): Meeting => {
  const all = ordered(united(trails), order)
  const inIt = all.filter(({ trail }) => !leftOut.has(trail.id))
  const surprises = inIt.map((whole) => surpriseOf(whole, zone, impacts.get(whole.trail.id) ?? null))
  const title = `This week in operations: ${sayWeek(week)}`
  const left = all.length - inIt.length
  const places = placesOf(surprises)
  const at = inIt[0]?.trail.openedAt
  const document = el(
    'article',
    { class: 'story week' },
    el('header', {}, el('h1', {}, title), el('p', { class: 'card' }, figuresOf(surprises))),
    ...(surprises.length === 0 ? [el('p', {}, 'No trail is in this meeting.')] : []),
    agendaItem(surprises, places),
    ...groupsMarkup(surprises, places, pictures),
    deadEndsItem(surprises),
    movesItem(surprises),
    el(
      'footer',
      {},
      el(
        'p',
        {},
        at === undefined ? '' : `Times are ${timesIn(zone).zone(at)}. `,
        'Names are as their owners gave them.',
      ),
      left > 0 &&
        el('p', {}, `${count(left, 'trail')} of this week ${left === 1 ? 'is' : 'are'} not in this meeting.`),
    ),
  )
  return { title, surprises, items: itemsOf(surprises, pictures), document }
}
