import { parsedUrl } from '@/lib/model/parsed-url'
import { el, type Element, type Markup } from './markup'

/** Controls that turn the direction of what follows: shown, because `report\u202Efdp.exe` reads as a lie. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
/** What no page can show and some parsers trip over. */
const UNSEEN = /[\p{Cc}\uFEFF\uFFFE\uFFFF]/gu
const LONE_SURROGATE = /\p{Cs}/gu
const LINE_BREAKS = /\r\n|[\u2028\u2029]/g
/** A letter under a heap of marks keeps eight of them. */
const HEAP = /(\p{M}{8})\p{M}+/gu

/** Text from outside, made safe to read: nothing turns, nothing hides, nothing runs away. */
export const readable = (text: string): string =>
  text
    .replace(LINE_BREAKS, '\n')
    .replace(TURNING, (control) => `⟪U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟫`)
    .replace(UNSEEN, (control) => (control === '\n' || control === '\t' ? control : ''))
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(HEAP, '$1')

/** Foreign text in a line of ours: its direction stays its own. */
export const foreign = (text: string): Element => el('bdi', {}, readable(text))

/** A person's own words: a paragraph for every blank line, line breaks kept by the style. */
export const words = (text: string): Markup[] =>
  readable(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => el('p', { class: 'words' }, el('bdi', {}, paragraph)))

/**
 * The address of a link that may be clicked: http or https, without a user name. Null for all others, which
 * stay text. What is returned is the normalised address, so that what is shown is where it goes.
 */
export const safeLink = (url: string): string | null => {
  const parsed = parsedUrl(url)
  if (!parsed) return null
  const { protocol, username, password, href } = parsed
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '' ? href : null
}

/** A link with our own words, or the words and the address as text where it may not be clicked. */
export const link = (url: string, label: string): Markup => {
  const href = safeLink(url)
  return href === null
    ? el('span', { class: 'unlinked' }, `${label}: `, el('code', {}, readable(url)))
    : el('a', { href }, label)
}

/** Links open beside the story, learn nothing of it and lend no credit. */
export const LINK = {
  target: '_blank',
  rel: 'noopener noreferrer nofollow ugc',
  referrerPolicy: 'no-referrer',
} as const
