import type { Section } from '@/lib/model/amendment'
import type { Id } from '@/lib/model/id'
import type { Numbers } from '@/lib/model/numbers'
import type { Whole } from '@/lib/model/whole'
import { placesOf } from './anchors'
import { clockNotes } from './clock-notes'
import { onOneClock } from './clocks'
import { covered } from './covered'
import { foreign, readable } from './foreign'
import { impactLine } from './impact'
import { glance } from './glance'
import { clip } from './label'
import { el, type Element, type Markup } from './markup'
import { notable, resolved } from './outcome'
import { outline } from './outline'
import { path } from './path'
import { actorsOf, recap, span } from './recap'
import { signature } from './signature'
import { prose } from './prose'
import { shapeWords } from './shape-words'
import { sayMinutes } from './figures'
import { count, telling, type Telling } from './telling'
import { through } from './through'
import { timesIn } from './times'

export type StoryOptions = {
  /** this browser's person, where there is one: names of others came with a file and are what it claims */
  mine?: Id | undefined
  /** IANA zone in which every time is said */
  zone: string
  /** looks that a trail link does not carry */
  leftOut?: number
  /** behind the pictures, by snapshot */
  numbers?: ReadonlyMap<Id, Numbers>
  /** marks are in the pictures themselves, for what leaves without a style sheet */
  burnt?: boolean
}

/** The standing agenda, in order. */
export const AGENDA: Readonly<Record<Section, string>> = {
  recap: 'Brief recap',
  'figured-out': 'How did you figure out what the problem was?',
  resolved: 'How did you resolve it?',
  notable: 'Anything notable or challenging?',
}

/** "23 looks · 5 tools · 4 dead ends · 3 people · 47 min" */
export const card = ({ outline: { figures } }: Telling, leftOut: number): string => {
  const { looks, tools, deadEnds, people, minutes, snapshots } = figures
  return [
    count(looks + leftOut, 'look'),
    ...(snapshots > 0 ? [count(snapshots, 'snapshot')] : []),
    count(tools, 'tool'),
    count(deadEnds, 'dead end'),
    count(people, 'person', 'people'),
    sayMinutes(minutes),
  ].join(' · ')
}

const when = (told: Telling): Markup[] => {
  const looked = span(told.outline.entries)
  if (!looked) return []
  const names = signature(actorsOf(told), told)
  return [
    el(
      'p',
      { class: 'when' },
      told.times.range(looked.from, looked.to),
      names.length > 0 && [' · ', ...names],
    ),
  ]
}

/** A person's words stand in the place of the draft, or before it where the draft holds more than words. */
const section = (name: Section, draft: Markup[], told: Telling): Markup => {
  const own = prose(told.outline.now.prose.get(name)?.text ?? '')
  const replaced = own.length > 0 && (name === 'recap' || name === 'resolved')
  return el('section', { class: name }, el('h2', {}, AGENDA[name]), ...own, ...(replaced ? [] : draft))
}

/** More than that would push all else off the first screen. */
const TITLE = 160

/** A title of any length, as it stands where there is room for a line or two. */
export const headline = (title: string): string => clip(readable(title), TITLE)

/** A title of any length: its beginning, and a click away the whole. */
const titled = (title: string): Markup[] => {
  const short = headline(title)
  if (short === readable(title)) return [el('h1', {}, foreign(title))]
  return [
    el('h1', {}, el('bdi', {}, short)),
    el('details', { class: 'title' }, el('summary', {}, 'The whole title'), el('p', {}, foreign(title))),
  ]
}

const head = (told: Telling, leftOut: number): Element =>
  el(
    'header',
    {},
    ...titled(told.outline.title),
    el('p', { class: 'card' }, card(told, leftOut)),
    ...when(told),
    ...impactLine(told.outline.now.impact),
  )

const article = (...parts: Markup[]): Element => el('article', { class: 'story' }, ...parts)

/** How the problem was figured out: by far the most of it. */
const figuredOut = function* (told: Telling): Generator<undefined, Markup> {
  const atGlance = glance(told)
  yield
  const walked = yield* path(told)
  const shapes = shapeWords(told)
  yield
  return section('figured-out', [...atGlance, ...walked, ...shapes, ...covered(told)], told)
}

/**
 * The story of a trail, told bit by bit, for who has something else to do meanwhile. What is yielded is what can be
 * shown of it by then: its head, and undefined where that is no more than before.
 */
export const tellStory = function* (
  recorded: Whole,
  { zone, leftOut = 0, numbers = new Map(), burnt = false, mine }: StoryOptions,
): Generator<Element | undefined, Element> {
  const whole = onOneClock(recorded)
  const rows = { steps: whole.steps, numbers, marked: !burnt, mine }
  const told = telling(outline(whole), timesIn(zone), rows)
  const beginning = head(told, leftOut)
  yield article(beginning)
  const recapped = section('recap', recap(told, placesOf(told.outline)), told)
  yield
  const figured = yield* figuredOut(told)
  yield
  const said = told.times.zone(whole.steps.at(-1)?.at ?? whole.trail.openedAt)
  return article(
    beginning,
    recapped,
    figured,
    section('resolved', resolved(told), told),
    section('notable', notable(told, leftOut), told),
    el(
      'footer',
      {},
      el('p', {}, `Times are ${said}. Names are claims: each is as its owner gave it.`),
      ...clockNotes(recorded, told),
    ),
  )
}

/** The story of a trail as one tree, good without a written word: every sentence is traceable to a step. */
export const storyOf = (recorded: Whole, options: StoryOptions): Element =>
  through(tellStory(recorded, options))
