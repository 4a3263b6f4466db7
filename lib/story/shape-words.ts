import type { Id } from '@/lib/model/id'
import { foreign } from './foreign'
import { glossary } from './glossary'
import { el, type Markup } from './markup'
import { inOrder } from './order'
import { pictureId } from './step-markup'
import { count, type Telling } from './telling'

/** One word needs no list. */
const WORTH = 2

/** The marks of the pictures that stand in the path, in its order. */
const marked = ({ outline: { entries, now } }: Telling) =>
  inOrder(entries, now.order).flatMap((entry) => {
    if (entry.kind !== 'kept' || entry.look.step.kind !== 'snapshot' || !entry.look.step.picture) return []
    const { id } = entry.look.step
    return [[id, now.marks.get(id) ?? []] as const]
  })

const links = (stepIds: readonly Id[]): Markup[] =>
  stepIds.flatMap((id, index) => [
    ...(index === 0 ? [] : [', ']),
    el('a', { to: pictureId(id) }, `picture ${index + 1}`),
  ])

/** The words that were put on pictures, and where: a language for shapes grows from them. */
export const shapeWords = (told: Telling): Markup[] => {
  const words = glossary(marked(told))
  if (words.length < WORTH) return []
  const items = words.map(({ word, stepIds }) =>
    el(
      'li',
      {},
      el('strong', {}, foreign(word)),
      `: ${count(stepIds.length, 'picture')} (`,
      ...links(stepIds),
      ')',
    ),
  )
  return [
    el(
      'section',
      { class: 'shape-words', key: 'shape-words' },
      el('h3', {}, 'Shape words'),
      el('ul', {}, ...items),
    ),
  ]
}
