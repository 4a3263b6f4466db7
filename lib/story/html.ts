import { sha256 } from '@noble/hashes/sha2.js'
import type { Id } from '@/lib/model/id'
import type { PictureType } from '@/lib/model/picture'
import { toBase64 } from './base64'
import type { Drawing, Shape } from './drawing'
import { HOLDS, type Attributes, type Element, type Markup } from './markup'
import { LINK, readable } from './foreign'
import { REPLAY } from './replay/compiled'
import { STYLE } from './style'
import { endsGo, through } from './through'

export type Picture = { type: PictureType; bytes: Uint8Array }
export type Pictures = ReadonlyMap<Id, Picture>

/** The `id` of the element that holds the bundle inside of an exported story. */
export const ISLAND = 'overshoulder-trail'
/** A block of data for browsers. Base64 alone stands in it, which no parser of HTML can take for markup. */
export const ISLAND_OPENING = `<script type="application/x-overshoulder-trail" id="${ISLAND}">`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as nothing but text, also inside of an attribute. */
export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

const VOID: ReadonlySet<string> = new Set(['img'])

const written = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escape(String(value))}"`

/** As `LINK`: what else it says stands in the head of a file, once for all (`HEAD`), and `noreferrer` is `noopener` as well. */
const SAFE = ` target="${LINK.target}" rel="noreferrer"`

/** `src` follows `data-picture` at once: that is where a bundle finds its pictures again. */
const pictured = (id: Id | undefined, pictures: Pictures): string => {
  const picture = id === undefined ? undefined : pictures.get(id)
  if (id === undefined || !picture) return ''
  return ` data-picture="${escape(id)}" src="data:${picture.type};base64,${toBase64(picture.bytes)}"`
}

const attributesOf = (attributes: Attributes, pictures: Pictures): string =>
  [
    pictured(attributes.picture, pictures),
    written('class', attributes.class),
    written('id', attributes.id),
    attributes.href === undefined ? '' : written('href', attributes.href) + SAFE,
    attributes.to === undefined ? '' : written('href', `#${attributes.to}`),
    written('datetime', attributes.datetime),
    written('alt', attributes.alt),
    written('width', attributes.width),
    written('height', attributes.height),
    written('aria-label', attributes.label),
  ].join('')

const missing = ({ alt }: Attributes): string =>
  `<p class="missed">This picture is missing. ${escape(alt ?? '')}</p>`

const shapeHtml = (part: Shape | string): string => {
  if (typeof part === 'string') return escape(part)
  const attributes = Object.entries(part.attributes).map(([name, value]) => written(name, value))
  const start = `<${part.tag}${attributes.join('')}`
  return part.children.length === 0
    ? `${start}/>`
    : `${start}>${part.children.map(shapeHtml).join('')}</${part.tag}>`
}

const drawingHtml = (drawing: Drawing, name: string | undefined): string => {
  const { width, height, label, shapes } = drawing
  const said =
    label === null
      ? ' role="group"'
      : ` viewBox="0 0 ${width} ${height}" role="img"${written('aria-label', label)}`
  return `<svg${written('class', name)} width="${width}" height="${height}"${said}>${shapes.map(shapeHtml).join('')}</svg>`
}

/** The picture stays as it was taken; its marks lie over it. */
const markedHtml = (tag: string, attributes: Attributes, pictures: Pictures): string =>
  `<span class="marked"><${tag}${attributesOf(attributes, pictures)}><span class="marks" aria-hidden="true"><svg>${(attributes.marks ?? []).map(shapeHtml).join('')}</svg></span></span>`

const elementHtml = ({ tag, attributes, children }: Element, pictures: Pictures): string => {
  if (attributes.drawing) return drawingHtml(attributes.drawing, attributes.class)
  if (tag === 'img' && !pictures.has(attributes.picture ?? '')) return missing(attributes)
  if (attributes.marks) return markedHtml(tag, attributes, pictures)
  const start = `<${tag}${attributesOf(attributes, pictures)}>`
  return VOID.has(tag)
    ? start
    : `${start}${children.map((child) => markupHtml(child, pictures)).join('')}</${tag}>`
}

/** A tree as HTML; all text is escaped. */
export const markupHtml = (markup: Markup, pictures: Pictures): string =>
  typeof markup === 'string' ? escape(markup) : elementHtml(markup, pictures)

/** Children in one go, some milliseconds. */
const GO = 20

const inTurn = function* (markup: Markup, pictures: Pictures, into: string[]): Generator<undefined, void> {
  if (typeof markup === 'string' || !HOLDS.has(markup.tag)) {
    into.push(markupHtml(markup, pictures))
    return
  }
  into.push(`<${markup.tag}${attributesOf(markup.attributes, pictures)}>`)
  for (const [index, child] of markup.children.entries()) {
    if (endsGo(index, GO)) yield
    yield* inTurn(child, pictures, into)
  }
  into.push(`</${markup.tag}>`)
}

/** How a policy names a script or style by its content. */
export const sha256Source = (text: string): string =>
  `'sha256-${toBase64(sha256(new TextEncoder().encode(text)))}'`

/** What the head of every file of ours says: nothing is told to where a link leads, and no credit is lent. */
export const HEAD = [
  '<meta charset="utf-8">',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  `<meta name="referrer" content="${LINK.referrerPolicy}">`,
  '<meta name="robots" content="nofollow">',
  '<meta name="color-scheme" content="light dark">',
] as const

/** Everything is refused but pictures inside of the file, the one style sheet and the replay. The island is no script. */
export const storyPolicy = (): string =>
  `default-src 'none'; img-src data:; style-src ${sha256Source(STYLE)}; script-src ${sha256Source(REPLAY)}; base-uri 'none'; form-action 'none'`

const before = (title: string): string[] => [
  '<!doctype html>',
  '<html lang="en">',
  '<head>',
  `<meta http-equiv="Content-Security-Policy" content="${escape(storyPolicy())}">`,
  ...HEAD,
  '<meta name="generator" content="Overshoulder">',
  `<title>${escape(readable(title))}</title>`,
  `<style>${STYLE}</style>`,
  '</head>',
  '<body>',
  '<main>',
]

const after = (island: string | null): string[] => [
  '</main>',
  `<script>${REPLAY}</script>`,
  ...(island === null ? [] : [`${ISLAND_OPENING}${island}</script>`]),
  '</body>',
  '</html>',
  '',
]

/**
 * The self-contained file: opens from disk with the network off and asks for nothing. `island` is the trail's
 * bundle as base64, so that the file can be imported again; null leaves it out. In pieces, bit by bit: of a long story
 * each `yield` is a place to rest at.
 */
export const tellStoryHtml = function* (
  story: Element,
  title: string,
  pictures: Pictures,
  island: string | null,
): Generator<undefined, string[]> {
  const pieces = [before(title).join('\n')]
  yield* inTurn(story, pictures, pieces)
  return [...pieces, after(island).join('\n')]
}

/** The same at once, and as one text. */
export const storyHtml = (...given: Parameters<typeof tellStoryHtml>): string =>
  through(tellStoryHtml(...given)).join('')
