import type { Impact, Section } from '@/lib/model/amendment'
import type { Id } from '@/lib/model/id'
import type { Snapshot } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { altOf, captionOf } from '@/lib/story/caption'
import { onOneClock } from '@/lib/story/clocks'
import { AGENDA, card, headline } from '@/lib/story/document'
import { foreign, readable } from '@/lib/story/foreign'
import { labelOf } from '@/lib/story/label'
import { el, type Markup } from '@/lib/story/markup'
import { overlay } from '@/lib/story/marks'
import { movedTo, sayMoved } from '@/lib/story/moved'
import { inOrder } from '@/lib/story/order'
import { outline, type Entry, type Kept } from '@/lib/story/outline'
import { resolved } from '@/lib/story/outcome'
import { judgedLine } from '@/lib/story/path'
import { actorsOf, recap, span } from '@/lib/story/recap'
import { prose } from '@/lib/story/prose'
import { stamp } from '@/lib/story/step-markup'
import { count, listed, sentence, telling, type Telling } from '@/lib/story/telling'
import { timesIn } from '@/lib/story/times'

/** A trail as it is told in the meeting. */
export type Surprise = { id: Id; title: string; impact: Impact; whole: Whole; told: Telling }

export const surpriseOf = (recorded: Whole, zone: string, impact: Impact | null): Surprise => {
  const whole = onOneClock(recorded)
  const shown = outline(whole)
  const told = telling(shown, timesIn(zone), { steps: whole.steps, numbers: new Map(), marked: true })
  // A meeting says it ten times; its own story has all of it.
  const title = headline(shown.title)
  return { id: whole.trail.id, title, impact: impact ?? shown.now.impact, whole, told }
}

/** Pictures of one story in a meeting, and kept steps that are named. */
const PICTURES = 4
const STEPS = 12

/** The steps that were called as witnesses, the confirming one first; then the first and last that have a picture. */
const keyIds = ({ told }: Surprise): Set<Id> => {
  const { entries } = told.outline
  const pictured = entries.flatMap((entry) =>
    entry.kind === 'kept' && entry.look.step.kind === 'snapshot' && entry.look.step.picture
      ? [entry.look.step.id]
      : [],
  )
  const has = new Set(pictured)
  const named = (verdict: 'confirmed' | 'dead-end') =>
    entries.flatMap((entry) =>
      entry.kind === 'verdict' && entry.judgement.verdict === verdict && entry.judgement.stepId !== null
        ? [entry.judgement.stepId]
        : [],
    )
  const wanted = [
    ...named('confirmed').toReversed(),
    ...pictured.slice(0, 1),
    ...named('dead-end'),
    ...pictured.slice(-1),
  ]
  return new Set([...new Set(wanted)].filter((id) => has.has(id)).slice(0, PICTURES))
}

/** With its marks and its own caption, as in its story. */
const figure = (step: Snapshot, told: Telling): Markup => {
  const { caption: captions, marks: all } = told.outline.now
  const caption = el('figcaption', {}, foreign(captions.get(step.id)?.text ?? captionOf(step, told.times)))
  if (!step.picture) return el('figure', {}, caption)
  const { id, width, height, scale } = step.picture
  const marks = all.get(step.id) ?? []
  const image = el('img', {
    picture: id,
    alt: readable(altOf(step, told.times, marks)),
    width: Math.round(width / scale),
    height: Math.round(height / scale),
    ...(marks.length > 0 ? { marks: overlay(marks, { width, height }) } : {}),
  })
  return el('figure', {}, image, caption)
}

const keptLine = (entry: Kept, told: Telling, pictures: ReadonlySet<Id>): Markup[] => {
  const { look, at } = entry
  const move = sayMoved(movedTo(entry))
  const label = look.text === '' ? labelOf(look.step) : look.text
  return [
    el(
      'p',
      {},
      stamp(at, told),
      told.several && [' · ', foreign(told.who(look.step.by))],
      ' ',
      el('strong', {}, foreign(label)),
      look.why && [' — ', foreign(sentence(look.why.text))],
    ),
    ...(move === '' ? [] : [el('p', { class: 'moves' }, foreign(move))]),
    ...(look.step.kind === 'snapshot' && pictures.has(look.step.id) ? [figure(look.step, told)] : []),
  ]
}

const shapeOf = (entry: Entry): string => {
  if (entry.kind === 'kept') return entry.look.step.kind
  return entry.kind === 'verdict' && entry.judgement.reopened
    ? 'reopened'
    : entry.kind === 'verdict'
      ? entry.judgement.verdict
      : entry.kind
}

const line = (entry: Entry, told: Telling, pictures: ReadonlySet<Id>): Markup[] => {
  if (entry.kind === 'kept') return keptLine(entry, told, pictures)
  return entry.kind === 'verdict' ? [judgedLine(entry, told)] : []
}

/** The path, short and in the order of its story: what was kept, and where it turned. Where much was kept, what has words or a picture. */
const path = (surprise: Surprise, withPictures: boolean): Markup[] => {
  const { told } = surprise
  const keys = keyIds(surprise)
  const entries = inOrder(told.outline.entries, told.outline.now.order)
  const kept = entries.filter((entry) => entry.kind === 'kept')
  const telling = kept.filter(({ look }) => keys.has(look.step.id) || look.why !== null || look.text !== '')
  const shown = new Set<Entry>(kept.length > STEPS ? telling.slice(0, STEPS) : kept)
  for (const entry of kept) if (keys.has(entry.look.step.id)) shown.add(entry)
  const items = entries
    .filter((entry) => entry.kind === 'verdict' || shown.has(entry))
    .map((entry) =>
      el(
        'li',
        { class: `${shapeOf(entry)} lane-${Math.min(entry.lane, 3)}` },
        el('span', { class: 'node' }),
        ...line(entry, told, withPictures ? keys : new Set()),
      ),
    )
  const more = kept.length - [...shown].length
  return [
    ...(items.length > 0 ? [el('ol', { class: 'path' }, ...items)] : [el('p', {}, 'Nothing was kept.')]),
    ...(more > 0
      ? [
          el(
            'p',
            { class: 'aside' },
            `${count(more, 'more kept step is', 'more kept steps are')} in the trail.`,
          ),
        ]
      : []),
  ]
}

const DRAFTS: Readonly<Record<Section, 'replaced' | 'beside'>> = {
  recap: 'replaced',
  'figured-out': 'beside',
  resolved: 'replaced',
  notable: 'beside',
}

/** The open and the reopened are worth a word; dead ends are listed for the whole week. */
const notable = ({ outline: { leads } }: Telling): Markup[] => {
  const all = [...leads.values()]
  const reopened = all.filter(({ life }) => life.some((one) => one.reopened))
  const open = all.filter(({ state }) => state === 'open')
  const list = (title: string, some: typeof all) =>
    some.map(({ question }) => el('p', {}, `${title}: `, foreign(sentence(question))))
  return [...list('Reopened', reopened), ...list('Still open', open)]
}

const section = (name: Section, draft: readonly Markup[], told: Telling): Markup => {
  const own = prose(told.outline.now.prose.get(name)?.text ?? '')
  const shown = [...own, ...(own.length > 0 && DRAFTS[name] === 'replaced' ? [] : draft)]
  return el(
    'section',
    { class: name },
    el('h4', {}, AGENDA[name]),
    ...(shown.length > 0 ? shown : [el('p', {}, 'Nothing was written.')]),
  )
}

/** One surprise under the four questions of the agenda; `place` is where it can be gone to. */
export const surpriseMarkup = (
  surprise: Surprise,
  withPictures: boolean,
  place?: string,
): ReturnType<typeof el> => {
  const { title, told } = surprise
  const looked = span(told.outline.entries)
  const names = listed(actorsOf(told).map(told.who))
  return el(
    'section',
    { class: 'surprise', ...(place === undefined ? {} : { id: place }) },
    el('h3', {}, foreign(title)),
    el('p', { class: 'card' }, card(told, 0)),
    looked &&
      el(
        'p',
        { class: 'when' },
        told.times.range(looked.from, looked.to),
        names !== '' && [' · ', foreign(names)],
      ),
    section('recap', recap(told), told),
    section('figured-out', path(surprise, withPictures), told),
    section('resolved', resolved(told), told),
    section('notable', notable(told), told),
  )
}
