import { cracksOf } from '@/lib/story/crack'
import { foreign } from '@/lib/story/foreign'
import { labelOf } from '@/lib/story/label'
import { el, type Element, type Markup } from '@/lib/story/markup'
import { wordsOf, type Move } from '@/lib/story/moves/move'
import { count } from '@/lib/story/telling'
import { countMoves, type Counted } from './moves'
import type { Surprise } from './surprise'

const KINDS: Readonly<Record<Move['kind'], string>> = {
  split: 'Split by a label',
  unsplit: 'No longer split',
  filter: 'Filter',
  unfilter: 'Filter dropped',
  other: 'The same for another',
  'zoom-in': 'Zoom in',
  'zoom-out': 'Zoom out',
  shift: 'Shift in time',
  'other-time': 'Same place, other time',
  'other-place': 'Same time, other place',
  upstream: 'Upstream',
  downstream: 'Downstream',
  measure: 'Measured otherwise',
  signal: 'To another signal',
  back: 'Back to an earlier view',
}

const EXAMPLES = 5

const examples = ({ kind, words }: Counted): Markup[] => {
  const telling = words.filter(([said]) => said.toLowerCase() !== KINDS[kind].toLowerCase())
  if (telling.length === 0) return []
  const shown = telling.slice(0, EXAMPLES).map(([said, often]) => (often > 1 ? `${said} (${often})` : said))
  const rest = telling.length - shown.length
  return [': ', foreign(shown.join('; ')), rest > 0 ? `; and ${count(rest, 'other')}` : '']
}

const cracked = (surprise: Surprise): Markup[] =>
  cracksOf(surprise.told).map(({ lead, step, moved: { moves } }) =>
    el(
      'li',
      {},
      el('strong', {}, moves.length > 0 ? foreign(moves.map(wordsOf).join(', ')) : 'A move that has no name'),
      step && [' — ', foreign(labelOf(step)), ', ', surprise.told.times.moment(step.at)],
      '. ',
      el('span', { class: 'aside' }, foreign(lead.question), ' (', foreign(surprise.title), ')'),
    ),
  )

/** What cracked the surprises of a week, and every move that was made. */
export const movesItem = (surprises: readonly Surprise[]): Element => {
  const cracks = surprises.flatMap(cracked)
  const counts = countMoves(surprises)
  return el(
    'section',
    { class: 'week-moves' },
    el('h2', {}, 'Moves of the week'),
    ...(cracks.length > 0 ? [el('h3', {}, 'Cracked it'), el('ul', {}, ...cracks)] : []),
    ...(counts.length > 0
      ? [
          el('h3', {}, 'All of them'),
          el(
            'ul',
            {},
            ...counts.map((one) => el('li', {}, `${KINDS[one.kind]}, ${one.count} ×`, ...examples(one))),
          ),
        ]
      : [el('p', {}, 'No move of this week has a name.')]),
  )
}
