import type { Element } from '@/lib/story/markup'
import { through } from '@/lib/story/through'
import { fit, leftOutWords, type Fitted } from './fit'
import { tellPieces, type Dialect, type Piece } from './pieces'
import { around, BREAK, shown } from './plain-text'

/** Slack cuts messages at 40,000 characters and asks for 4,000 at the most. */
export const SLACK_LIMIT = 4_000

/** The only three that Slack reads as its own in text. */
const entities = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Slack knows no escape for its marks: look-alikes stand for them where they would begin or end something. */
const marks = (text: string): string =>
  text
    .replaceAll('*', '∗')
    .replaceAll('~', '∼')
    .replaceAll('`', 'ˋ')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, 'ˍ')

const quiet = (text: string): string =>
  text
    .replace(/[@#](?=[\p{L}\p{N}_])/gu, `$&${BREAK}`)
    .replace(/:(?=[\w+-]+:)/g, `:${BREAK}`)
    .replace(/^(\s*)(&gt;|[•◦▪-]|\d+[.)])/gm, `$1${BREAK}$2`)

const code = (words: string): string => {
  const inner = entities(shown(words).replace(/\s+/g, ' ').replaceAll('`', 'ˋ')).trim()
  return inner === '' ? '' : `\`${inner}\``
}

const slack: Dialect = {
  text: (words) => around(shown(words), (text) => quiet(marks(entities(text))), code),
  strong: (inner) => (inner === '' ? '' : `*${inner.replaceAll('\n', ' ')}*`),
  code,
  block: (words) => `\`\`\`\n${entities(shown(words)).replaceAll('```', 'ˋˋˋ')}\n\`\`\``,
  link: (href, inner) => `<${entities(href).replaceAll('|', '%7C')}|${inner.replaceAll('|', '¦')}>`,
  heading: (_, inner) => `*${inner}*`,
  entry: (inner) => (inner === '' ? '' : `• ${inner.replaceAll('\n', '\n   ')}`),
  quote: (inner) => inner.replace(/^/gm, '> '),
  picture: () => '',
}

const whole = (link: string | null): Piece[] =>
  link === null ? [] : [{ part: 'answer', text: slack.link(link, 'Open the whole trail'), title: true }]

/**
 * The story for a Slack message, bit by bit. `link` is a trail link that others can open; null where there is none.
 */
export const tellSlack = function* (story: Element, link: string | null): Generator<undefined, Fitted> {
  const pieces = yield* tellPieces(story, slack)
  yield
  return fit([...pieces, ...whole(link)], SLACK_LIMIT, (leftOut) => leftOutWords(leftOut, SLACK_LIMIT))
}

/** The same at once. */
export const forSlack = (story: Element, link: string | null = null): Fitted =>
  through(tellSlack(story, link))
