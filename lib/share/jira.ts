import type { Element } from '@/lib/story/markup'
import { through } from '@/lib/story/through'
import { fit, leftOutWords, type Fitted } from './fit'
import { tellPieces, type Dialect } from './pieces'
import { around, BREAK, shown } from './plain-text'

/** Characters of a comment or a description of Jira. */
export const JIRA_LIMIT = 32_767

/** What Jira's renderer takes back after a backslash; the backslash itself is not among them. */
const SPECIAL = /[-#*_+?^~|%{}[\]()!@]/g
/** `:)` and its like; those in parentheses are escaped with them. */
const SMILEY = /[:;](?=-?[()DPp])/g
/** A line that would be a heading or a quotation. */
const START = /^(\s*)(h[1-6]|bq)\./gm

/** Two backslashes are a line break, and one before a special character would undo our escape. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', `\\${BREAK}`)
    .replace(SMILEY, `$&${BREAK}`)
    .replace(SPECIAL, String.raw`\$&`)
    .replaceAll('\\@', `\\@${BREAK}`)
    .replace(START, `$1$2${BREAK}.`)
    .replace(/\b([A-Z][A-Z0-9]+)\\-(?=\d)/g, `$1\\-${BREAK}`)

const code = (words: string): string => {
  const inner = escaped(shown(words).replace(/\s+/g, ' ').trim()).replaceAll('\n', ' ')
  return inner === '' ? '' : `{{${inner}}}`
}

/** An entry of a list within this one: its asterisks say how deep it is, and stand together. */
const DEEPER = /^\*\* (\*+ )/gm

/** In an address only what ends it or its label counts. */
const address = (href: string): string =>
  href.replace(/[[\]{}|^~!*\s]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

const jira: Dialect = {
  text: (words) => around(shown(words), escaped, code),
  strong: (inner) => (inner === '' ? '' : `*${inner.replaceAll('\n', ' ')}*`),
  code,
  block: (words) => `{noformat}\n${shown(words).replace(/\{(?=noformat)/gi, `{${BREAK}`)}\n{noformat}`,
  link: (href, inner) => `[${inner}|${address(href)}]`,
  heading: (level, inner) => `h${level + 1}. ${inner}`,
  entry: (inner) => (inner === '' ? '' : `* ${inner.replaceAll('\n', '\n** ').replace(DEEPER, '**$1')}`),
  quote: (inner) => `{quote}\n${inner}\n{quote}`,
  picture: (number, alt) =>
    `_Picture ${number}, in the story file:_ ${alt === '' ? '' : jira.text(alt)}`.trim(),
}

/** The story in the wiki markup of Jira, bit by bit. */
export const tellJira = function* (story: Element): Generator<undefined, Fitted> {
  const pieces = yield* tellPieces(story, jira)
  yield
  return fit(pieces, JIRA_LIMIT, (leftOut) => jira.text(leftOutWords(leftOut, JIRA_LIMIT)))
}

/** The same at once. */
export const forJira = (story: Element): Fitted => through(tellJira(story))
