import type { Id } from '@/lib/model/id'
import { markupHtml, type Pictures } from '@/lib/story/html'
import { HOLDS, type Element, type Markup } from '@/lib/story/markup'
import { endsGo, through } from '@/lib/story/through'
import { piecesOf, type Dialect } from './pieces'
import { shown } from './plain-text'

/** Bytes of HTML on a clipboard that programs still take without a pause. */
export const RICH_LIMIT = 5_000_000

const plain: Dialect = {
  text: shown,
  strong: (inner) => inner,
  code: shown,
  block: (words) => shown(words).replace(/^/gm, '    '),
  link: (href, inner) => `${inner}: ${href}`,
  heading: (level, inner) =>
    level === 3 ? inner : `${inner}\n${(level === 1 ? '=' : '-').repeat(inner.length)}`,
  entry: (inner) => (inner === '' ? '' : `- ${inner.replaceAll('\n', '\n  ')}`),
  quote: (inner) => inner.replace(/^/gm, '> '),
  picture: (number, alt) => `[Picture ${number}: ${shown(alt)}]`,
}

/** The story as text that nobody has to render. */
export const plainStory = (story: Element): string =>
  `${piecesOf(story, plain)
    .map(({ text }) => text)
    .join('\n\n')}\n`

const PREFIX = 'data:image/webp;base64,'.length

/** Characters that a picture takes inside of the HTML. */
const sizeOf = (bytes: number): number => PREFIX + 4 * Math.ceil(bytes / 3)

export type RichPlan = {
  /** pictures that go along */
  pictures: ReadonlySet<Id>
  leftOut: number
  /** bytes of the HTML, known before a picture is read */
  size: number
}

/** Children in one go, some milliseconds. */
const GO = 50

/** Bytes of the HTML without a picture. */
const weigh = function* (markup: Markup): Generator<undefined, number> {
  const bytesOf = (part: Markup) => new TextEncoder().encode(markupHtml(part, new Map())).length
  if (typeof markup === 'string' || !HOLDS.has(markup.tag)) return bytesOf(markup)
  let size = bytesOf({ ...markup, children: [] })
  for (const [index, child] of markup.children.entries()) {
    if (endsGo(index, GO)) yield
    size += yield* weigh(child)
  }
  return size
}

/**
 * Chooses what fits, from the sizes alone: as many pictures as can be, the largest stay out. Of a long story each
 * `yield` is a place to rest at.
 */
export const tellPlan = function* (
  story: Element,
  sizes: ReadonlyMap<Id, number>,
): Generator<undefined, RichPlan> {
  let size = yield* weigh(story)
  const pictures = new Set<Id>()
  for (const [id, bytes] of [...sizes].sort((a, b) => a[1] - b[1])) {
    if (size + sizeOf(bytes) > RICH_LIMIT) break
    size += sizeOf(bytes)
    pictures.add(id)
  }
  return { pictures, leftOut: sizes.size - pictures.size, size }
}

/** The same at once. */
export const planRich = (story: Element, sizes: ReadonlyMap<Id, number>): RichPlan =>
  through(tellPlan(story, sizes))

export type Rich = { html: string; plain: string }

/** For documents and mail: HTML with the pictures of the plan inside, and the same as plain text. */
export const richStory = (story: Element, pictures: Pictures, plan: RichPlan): Rich => {
  const going = new Map([...pictures].filter(([id]) => plan.pictures.has(id)))
  const note =
    plan.leftOut === 0
      ? ''
      : `<p>Pictures left out to stay under 5 MB: ${plan.leftOut}. The story as a file has them.</p>`
  return { html: `<meta charset="utf-8">${note}${markupHtml(story, going)}`, plain: plainStory(story) }
}
