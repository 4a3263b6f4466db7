import { coverage, sayPanel, sayPlace, type Place } from './coverage'
import { foreign } from './foreign'
import { el, type Markup } from './markup'
import { looksOf } from './outline'
import { count, type Telling } from './telling'

const panels = ({ panels: all }: Place): Markup[] =>
  all.length === 0 ? [] : [el('ul', {}, ...all.map((panel) => el('li', {}, foreign(sayPanel(panel)))))]

const line = (place: Place): Markup =>
  el(
    'li',
    {},
    el('strong', {}, foreign(place.name)),
    ' ',
    el('span', { class: 'aside' }, foreign(place.tool)),
    `: ${sayPlace(place)}`,
    ...panels(place),
  )

/** What was looked at and how often, folded behind the path: its order is no measure of how much was covered. */
export const covered = ({ outline }: Telling): Markup[] => {
  const { places } = coverage(looksOf(outline))
  if (places.length === 0) return []
  const summary = el('summary', {}, `What was looked at: ${count(places.length, 'place')}`)
  return [el('details', { class: 'covered' }, summary, el('ul', {}, ...places.map(line)))]
}
