import type { Id } from '@/lib/model/id'
import { clip } from '@/lib/story/label'
import { HOLDS, type Element, type Markup, type Tag } from '@/lib/story/markup'
import { endsGo, through } from '@/lib/story/through'

/** What a piece of a story is about, from what is left out first to what is left out last. */
export const PARTS = [
  'looks',
  'query',
  'links',
  'changes',
  'picture',
  'caption',
  'notable',
  'step',
  'words',
  'lead',
  'turn',
  'answer',
] as const
export type Part = (typeof PARTS)[number]

/** A paragraph, a list or a block, as text in somebody's markup. */
export type Piece = {
  part: Part
  text: string
  /** titles stay, whatever else is left out */
  title: boolean
  /** a heading that says nothing without what follows it */
  opens?: boolean
  /** the entry of the path that it stands in: who reads words there takes them for words about it */
  of?: Element
}

/** How one place where people paste writes each kind of thing. All escaping is in `text`, `code` and `block`. */
export type Dialect = {
  /** foreign or own words, to nothing but words */
  text: (words: string) => string
  strong: (inner: string) => string
  code: (words: string) => string
  /** lines that are read as they stand: a query */
  block: (words: string) => string
  /** `href` is a normalised http(s) address */
  link: (href: string, inner: string) => string
  heading: (level: 1 | 2 | 3, inner: string) => string
  /** one line or more of a list */
  entry: (inner: string) => string
  quote: (inner: string) => string
  /** the place of a picture, numbered from 1; empty where none is worth a line */
  picture: (number: number, alt: string, id: Id) => string
}

const INLINE: ReadonlySet<Tag> = new Set(['a', 'code', 'strong', 'em', 'time', 'bdi', 'span'])

const isInline = (markup: Markup): boolean => typeof markup === 'string' || INLINE.has(markup.tag)

export const textOf = (markup: Markup): string =>
  typeof markup === 'string' ? markup : markup.children.map(textOf).join('')

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** A right-to-left name between invisible isolates leaves the order of the line around it alone. */
const isolated = (source: string, inner: string): string =>
  RIGHT_TO_LEFT.test(source) ? `\u2068${inner}\u2069` : inner

const inline = (markup: Markup, dialect: Dialect): string => {
  if (typeof markup === 'string') return dialect.text(markup)
  const inner = () => markup.children.map((child) => inline(child, dialect)).join('')
  switch (markup.tag) {
    case 'a':
      return markup.attributes.href === undefined ? inner() : dialect.link(markup.attributes.href, inner())
    case 'code':
      return dialect.code(textOf(markup))
    case 'strong':
      return dialect.strong(inner().trim())
    case 'bdi':
      return isolated(textOf(markup), inner())
    default:
      return inner()
  }
}

const CLASSES: Readonly<Record<string, Part>> = {
  links: 'links',
  changes: 'changes',
  why: 'words',
  notable: 'notable',
  'shape-words': 'notable',
  path: 'step',
}
const TAGS: Partial<Record<Tag, Part>> = {
  details: 'looks',
  pre: 'query',
  figcaption: 'caption',
  img: 'picture',
}
const TURNS = /^(open|dead-end|confirmed|reopened)\b/
const LEAD = /^lead\b/

const partOf = ({ tag, attributes }: Element, around: Part): Part => {
  if (around === 'looks') return 'looks'
  const { class: classes = '' } = attributes
  if (tag === 'li' && TURNS.test(classes)) return 'turn'
  if (tag === 'li' && LEAD.test(classes)) return 'lead'
  return TAGS[tag] ?? CLASSES[classes] ?? (classes === 'words' && around === 'step' ? 'words' : around)
}

type Walk = { dialect: Dialect; pictures: number }

/** Titles are cut here, so that a title of any length fits everywhere. */
const TITLE = 200

const titled = (level: 1 | 2 | 3, { children }: Element, part: Part, { dialect }: Walk): Piece => {
  const words = children.map(textOf).join('').replace(/\s+/g, ' ').trim()
  const short = clip(words, TITLE)
  return {
    part,
    text: dialect.heading(level, isolated(short, dialect.text(short))),
    title: level < 3,
    opens: level === 3,
  }
}

const entered = (element: Element, pieces: Piece[]): Piece[] =>
  element.tag === 'li' ? pieces.map((piece) => ({ ...piece, opens: false, of: element })) : pieces

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('\n')

const list = ({ children }: Element, part: Part, walk: Walk): string =>
  children
    .map((child) => walk.dialect.entry(joined(blocks([child], part, walk))))
    .filter((text) => text !== '')
    .join('\n')

/** What a copy has no room for: drawings in words, and titles that are cut anyway. */
const LEFT_OUT: ReadonlySet<string> = new Set(['glance', 'more-leads', 'title'])

const block = (element: Element, around: Part, walk: Walk): Piece[] => {
  const { tag, children, attributes } = element
  const { dialect } = walk
  if (LEFT_OUT.has(attributes.class ?? '')) return []
  const part = partOf(element, around)
  const piece = (text: string): Piece[] => (text === '' ? [] : [{ part, text, title: false }])
  switch (tag) {
    case 'h1':
    case 'h2':
    case 'h3':
      return [titled(tag === 'h1' ? 1 : tag === 'h2' ? 2 : 3, element, part, walk)]
    case 'pre':
      return piece(dialect.block(textOf(element)))
    case 'img':
      return piece(dialect.picture(++walk.pictures, attributes.alt ?? '', attributes.picture ?? ''))
    case 'ul':
      return piece(list(element, part, walk))
    case 'blockquote':
      return piece(dialect.quote(joined(blocks(children, part, walk))))
    case 'details':
      return piece(joined(blocks(children, part, walk)))
    default:
      return entered(element, blocks(children, part, walk))
  }
}

/** Runs of inline children are a paragraph. */
const blocks = (children: readonly Markup[], part: Part, walk: Walk): Piece[] => {
  const pieces: Piece[] = []
  let line: Markup[] = []
  const flush = () => {
    const text = line
      .map((child) => inline(child, walk.dialect))
      .join('')
      .trim()
    if (text !== '') pieces.push({ part, text, title: false })
    line = []
  }
  for (const child of children) {
    if (typeof child === 'string' || isInline(child)) line.push(child)
    else {
      flush()
      pieces.push(...block(child, part, walk))
    }
  }
  flush()
  return pieces
}

/** Blocks that are written in one go, some milliseconds. */
const GO = 50

const inTurn = function* (element: Element, around: Part, walk: Walk): Generator<undefined, Piece[]> {
  const { tag, children } = element
  if (!HOLDS.has(tag) || children.some(isInline)) return block(element, around, walk)
  const part = partOf(element, around)
  const pieces: Piece[] = []
  for (const [index, child] of children.entries()) {
    if (endsGo(index, GO)) yield
    if (typeof child === 'string') continue
    for (const piece of yield* inTurn(child, part, walk)) pieces.push(piece)
  }
  return entered(element, pieces)
}

/** A story in pieces, in order, each in a dialect; of a long one each `yield` is a place to rest at. */
export const tellPieces = (story: Element, dialect: Dialect): Generator<undefined, Piece[]> =>
  inTurn(story, 'answer', { dialect, pictures: 0 })

/** The same at once. */
export const piecesOf = (story: Element, dialect: Dialect): Piece[] => through(tellPieces(story, dialect))
