import type { Id } from '@/lib/model/id'
import type { Picture } from '@/lib/model/picture'
import type { Snapshot, Visit } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import { altOf, captionOf, rangeOf } from './caption'
import { changes } from './difference'
import { foreign, link, readable, words } from './foreign'
import { clip, labelOf, toolOf } from './label'
import type { Look } from './looks'
import { el, type Element, type Markup } from './markup'
import { overlay } from './marks'
import { comparedWith, movedTo, sayMoved, type Moved } from './moved'
import type { Kept } from './outline'
import { pageMap } from './page-map'
import { plot } from './plot'
import { lookersOf } from './same-look'
import { signature } from './signature'
import type { Telling } from './telling'

/** A query of megabytes is in the bundle; a page shows this much of it. */
const LONGEST_QUERY = 6_000

export const stamp = (at: number, told: Telling): Markup =>
  el('time', { datetime: new Date(at).toISOString().replace('.000Z', 'Z') }, told.at(at))

/** Paper has room for one: of two it leaves out the later. */
export const links = (view: View): Markup =>
  el(
    'p',
    { class: 'links' },
    view.pinned === null
      ? link(view.url, view.time.floats === 'none' ? 'Open' : 'Open now')
      : [
          link(view.pinned, 'Open as it was'),
          el('span', { class: 'now' }, ' · ', link(view.url, 'Open now')),
        ],
    view.unpinned !== null && [' ', el('span', { class: 'aside' }, foreign(view.unpinned))],
  )

const queries = ({ queries: all }: View): Markup[] =>
  all
    .filter(({ text }) => text.trim() !== '')
    .map(({ text }) => el('pre', {}, el('code', {}, readable(clip(text, LONGEST_QUERY)))))

/** The move that led here, where it has a name. */
const moves = (moved: Moved): Markup[] => {
  const said = sayMoved(moved)
  return said === '' ? [] : [el('p', { class: 'moves' }, foreign(said))]
}

/** What changed, from the same look as the move; nothing is said of a first one. */
const differences = (view: View, before: View | null, told: Telling): Markup[] => {
  const found = before ? changes(before, view, told.times) : []
  if (found.length === 0) return []
  const items = found.map(({ say }) => el('li', {}, el('code', {}, readable(say))))
  return [el('ul', { class: 'changes', label: 'What changed' }, ...items)]
}

/** Where a picture stands in its story, for links to it. */
export const pictureId = (stepId: Id): string => `picture-${stepId}`

const image = (step: Snapshot, { id, width, height, scale }: Picture, told: Telling): Markup => {
  const marks = told.outline.now.marks.get(step.id) ?? []
  return el('img', {
    key: 'picture',
    of: { what: 'picture', id: step.id },
    picture: id,
    alt: readable(altOf(step, told.times, marks)),
    width: Math.round(width / scale),
    height: Math.round(height / scale),
    ...(told.marked && marks.length > 0 ? { marks: overlay(marks, { width, height }) } : {}),
  })
}

/** The page with the panel outlined. */
const whereabouts = ({ graph: { layout } }: Snapshot): Markup | null => {
  const drawing = layout && pageMap(layout, 'Where on its page the graph is')
  return drawing && el('svg', { class: 'map', drawing })
}

const numbers = (step: Snapshot, told: Telling): Markup | null => {
  const kept = told.numbers.get(step.id)
  const drawing = kept ? plot(kept, step.graph, told.times) : null
  return (
    drawing &&
    el(
      'details',
      { class: 'numbers' },
      el('summary', {}, 'Read the numbers'),
      el('svg', { class: 'plot', drawing }),
    )
  )
}

/** Then and now: the earlier picture of the same panel, smaller than the one that it is held against. */
const beside = (step: Snapshot, told: Telling): Markup | null => {
  const other = told.beside(step.id)
  if (!other?.picture) return null
  const when = `Earlier: ${told.times.moment(other.at)} · ${captionOf(other, told.times)}`
  return el(
    'figure',
    { class: 'beside' },
    image(other, other.picture, told),
    el('figcaption', {}, foreign(when)),
  )
}

const picture = (step: Snapshot, told: Telling): Markup => {
  const own = told.outline.now.caption.get(step.id)
  const of = { what: 'caption', id: step.id } as const
  const caption = el('figcaption', { key: 'caption', of }, foreign(own?.text ?? captionOf(step, told.times)))
  if (!step.picture) {
    return el(
      'figure',
      { key: 'figure' },
      el('p', { class: 'missed', key: 'picture' }, foreign(step.missed ?? 'There is no picture.')),
      caption,
    )
  }
  const { incomplete } = step.picture
  return el(
    'figure',
    { key: 'figure', id: pictureId(step.id) },
    image(step, step.picture, told),
    caption,
    incomplete !== null && el('p', { class: 'missed' }, foreign(incomplete)),
    whereabouts(step),
    numbers(step, told),
  )
}

const shown = (step: Visit | Snapshot, told: Telling): Markup[] => {
  if (step.kind === 'visit')
    return [el('p', { class: 'aside' }, foreign(`${toolOf(step.view)} · ${rangeOf(step.view, told.times)}`))]
  const other = beside(step, told)
  return [picture(step, told), ...(other ? [other] : [])]
}

const seen = (step: Visit | Snapshot, entry: Kept, told: Telling): Markup[] => {
  const moved = movedTo(entry)
  return [
    ...shown(step, told),
    ...moves(moved),
    ...differences(step.view, comparedWith(moved, entry.before), told),
    ...queries(step.view),
    links(step.view),
  ]
}

const why = ({ why: said, step }: Look, told: Telling): Markup[] => {
  if (!said) return []
  const name =
    told.several && said.by !== step.by ? [el('p', { class: 'by' }, ...signature([said.by], told))] : []
  return [el('blockquote', { class: 'why' }, ...words(said.text), ...name)]
}

const SOURCES = {
  chat: 'chat',
  deploy: 'deploy',
  page: 'page',
  call: 'call',
  ticket: 'ticket',
  other: 'elsewhere',
}

const spoken = ({ step, text }: Look): Markup[] => {
  if (step.kind === 'note') return words(text)
  if (step.kind !== 'fact') return []
  return [
    ...words(text),
    ...(step.link === null ? [] : [el('p', { class: 'links' }, link(step.link, 'Open'))]),
  ]
}

const heading = ({ step }: Look): Markup => {
  if (step.kind === 'note') return el('h3', {}, 'Note')
  if (step.kind === 'fact') return el('h3', {}, `Fact · ${SOURCES[step.source]}`)
  return el('h3', {}, foreign(labelOf(step)))
}

/** Older views that were refined in quick succession into the one that is shown. */
export const refined = ({ refined: all }: Look, told: Telling): Markup[] =>
  all.length === 0
    ? []
    : [
        el(
          'details',
          {},
          el('summary', {}, `refined from ${all.length} quick ${all.length === 1 ? 'look' : 'looks'}`),
          el('ul', {}, ...all.map((visit) => lookLine(visit, told))),
        ),
      ]

/** One folded look in a line. */
export const lookLine = (step: Look['step'], told: Telling, more: readonly Markup[] = []): Element =>
  el(
    'li',
    {},
    stamp(step.at, told),
    ' ',
    foreign(labelOf(step)),
    'view' in step && [' ', el('span', { class: 'aside' }, foreign(toolOf(step.view))), links(step.view)],
    ...more,
  )

/** A kept step, whole. */
export const keptStep = (entry: Kept, told: Telling): Markup[] => {
  const { look, at } = entry
  const { step } = look
  return [
    el('p', { class: 'meta' }, stamp(at, told), told.several && [' · ', ...signature(lookersOf(look), told)]),
    heading(look),
    ...why(look, told),
    ...spoken(look),
    ...('view' in step ? seen(step, entry, told) : []),
    ...refined(look, told),
  ]
}
