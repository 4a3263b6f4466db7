import MarkdownIt, { type Token } from 'markdown-it'
import { readable, safeLink, words } from './foreign'
import { el, type Markup } from './markup'

/** As deep as the reader looks; nobody writes lists and quotations within each other so deep. */
const DEEPEST = 20

/** What of Markdown is read: no HTML, no picture that would be asked for, no code by four spaces alone. */
const READ = [
  ...['heading', 'list', 'blockquote', 'fence'],
  ...['emphasis', 'backticks', 'link', 'autolink', 'escape'],
]

const reader = new MarkdownIt('zero').enable(READ)
reader.validateLink = (url) => safeLink(url) !== null
reader.normalizeLink = (url) => safeLink(url) ?? url
reader.normalizeLinkText = (text) => text

/** What an opened token makes of what stands in it. */
const made = (token: Token, inner: readonly Markup[]): Markup => {
  switch (token.type) {
    case 'paragraph_open':
      return token.hidden ? el('bdi', {}, inner) : el('p', { class: 'words' }, el('bdi', {}, inner))
    case 'heading_open':
      return el('p', { class: 'words' }, el('strong', {}, el('bdi', {}, inner)))
    case 'bullet_list_open':
      return el('ul', { class: 'points' }, inner)
    // No ordered list: its numbers are words, so that every copy has them.
    case 'ordered_list_open':
      return el('ul', { class: 'numbered' }, inner)
    case 'list_item_open':
      return el('li', {}, token.info !== '' && `${token.info}${token.markup} `, inner)
    case 'blockquote_open':
      return el('blockquote', { class: 'beside' }, inner)
    case 'strong_open':
      return el('strong', {}, inner)
    case 'em_open':
      return el('em', {}, inner)
    case 'link_open':
      return el('a', { href: token.attrGet('href') ?? '' }, inner)
    default:
      return el('span', {}, inner)
  }
}

const leaf = ({ type, content, children }: Token): readonly Markup[] => {
  if (type === 'inline') return nested(children ?? [])
  if (type === 'code_inline') return [el('code', {}, content)]
  if (type === 'fence') return [el('pre', {}, content.replace(/\n$/, ''))]
  return content === '' ? [] : [content]
}

/** The reader tells a tree as a row of tokens that open and close. */
const nested = (tokens: readonly Token[]): Markup[] => {
  const all: Markup[] = []
  const open: { token: Token; inner: Markup[] }[] = []
  const put = (...parts: readonly Markup[]) => (open.at(-1)?.inner ?? all).push(...parts)
  for (const token of tokens) {
    if (token.nesting === 1) open.push({ token, inner: [] })
    else if (token.nesting === 0) put(...leaf(token))
    else {
      const closed = open.pop()
      if (closed) put(made(closed.token, closed.inner))
    }
  }
  return all
}

const isTooDeep = (tokens: readonly Token[]): boolean =>
  tokens.some(({ level, children }) => level >= DEEPEST - 2 || isTooDeep(children ?? []))

/** What a person wrote under a heading of the story, as Markdown; line breaks are kept by the style. */
export const prose = (text: string): Markup[] => {
  const tokens = reader.parse(readable(text), {})
  return isTooDeep(tokens) ? words(text) : nested(tokens)
}
