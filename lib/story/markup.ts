import type { Id } from '@/lib/model/id'
import type { Drawing, Shape } from './drawing'

/** The tags that a story is made of. Closed, so that every renderer knows them all. */
export type Tag =
  | 'article'
  | 'header'
  | 'section'
  | 'footer'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'p'
  | 'ul'
  | 'ol'
  | 'li'
  | 'blockquote'
  | 'figure'
  | 'figcaption'
  | 'img'
  | 'svg'
  | 'a'
  | 'code'
  | 'pre'
  | 'strong'
  | 'em'
  | 'details'
  | 'summary'
  | 'time'
  | 'bdi'
  | 'span'

/** What an element may say of itself. No event, no style, no address but `href` and the id of a picture. */
export type Attributes = {
  class?: string
  id?: string
  /** only from `safeLink` */
  href?: string
  /** ISO 8601, of a `time` */
  datetime?: string
  /** of an `img`: the renderer knows where its bytes are */
  picture?: Id
  /** of an `svg`, which has no children of its own */
  drawing?: Drawing
  alt?: string
  /** CSS pixels, of an `img` */
  width?: number
  height?: number
  /** over an `img`, at any scale: see `overlay` */
  marks?: readonly Shape[]
  /** the `id` of another element of the same story, of an `a` */
  to?: string
  /** what a person may change on a screen of ours; no file carries it */
  of?: { what: 'step' | 'look' | 'lead' | 'picture' | 'caption'; id: Id }
  /** tells siblings apart while the story changes on a screen; no file carries it */
  key?: string
  /** for who does not see the shape */
  label?: string
}

export type Element = { tag: Tag; attributes: Attributes; children: readonly Markup[] }

/** What holds nothing but blocks; of a long path thousands. */
export const HOLDS: ReadonlySet<Tag> = new Set(['article', 'section', 'ol'])

/** A story as one tree: text is text, never markup. */
export type Markup = string | Element

type Child = Markup | null | false | readonly Child[]

const isListed = (child: Child): child is readonly Child[] => Array.isArray(child)

/** Long stories have elements by the hundred thousand: no list is made for one child. */
const flat = (children: readonly Child[], into: Markup[] = []): Markup[] => {
  for (const child of children)
    if (isListed(child)) flat(child, into)
    else if (child !== null && child !== false && child !== '') into.push(child)
  return into
}

/** An element; absent children may be null or false. */
export const el = (tag: Tag, attributes: Attributes, ...children: readonly Child[]): Element => ({
  tag,
  attributes,
  children: flat(children),
})
