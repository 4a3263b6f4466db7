import type { Element } from '@/lib/story/markup'
import { codeSpan, fenced, guardLines, markdownText } from '@/lib/story/markdown-text'
import { through } from '@/lib/story/through'
import { fit, leftOutWords, type Fitted } from './fit'
import { tellPieces, type Dialect } from './pieces'
import { BREAK, shown } from './plain-text'

/** Characters of the body of an issue or a comment of GitHub; GitLab takes more. */
export const GITHUB_LIMIT = 65_536

/**
 * Words that close an issue when a reference follows them: something with a number in it, or an address. GitLab finds
 * them in code, too.
 */
const CLOSING =
  /\b(?:clos(?:e[sd]?|ing)|fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing)|implement(?:s|ed|ing)?)(?=:?\s+\S*[\d`])/gi
/** What GitLab takes for a reference: `!1`, `$1`, `%1`, `~bug`, `&1`, `^alert#1`, `[vulnerability:1]`, `PROJ-1`. */
const REFERENCE = /([!$%~^]|&amp;)(?=[\p{L}\p{N}"])/gu
const KEY = /\b([A-Z][A-Z0-9_]+)-(?=\d)/g

const open = (text: string): string =>
  text.replace(CLOSING, (word) => `${word.slice(0, 1)}${BREAK}${word.slice(1)}`)

const quiet = (text: string): string =>
  open(guardLines(markdownText(shown(text))))
    .replace(REFERENCE, `$1${BREAK}`)
    .replace(KEY, `$1-${BREAK}`)

/** Quick actions are looked for before Markdown is, and only at the very start of a line. */
const guarded = (text: string): string => text.replace(/^(?=\/)/gm, ' ')

const address = (href: string): string => `<${href.replace(/[<>\\\s]/g, encodeURIComponent)}>`

const github: Dialect = {
  text: quiet,
  strong: (inner) => (inner === '' ? '' : `**${inner.replaceAll('\n', ' ')}**`),
  code: (words) => codeSpan(open(shown(words))),
  block: (words) => guarded(fenced(open(shown(words)))),
  link: (href, inner) => `[${inner}](${address(href)})`,
  heading: (level, inner) => `${'#'.repeat(level + 1)} ${inner}`,
  entry: (inner) => (inner === '' ? '' : `- ${inner.replaceAll('\n', '\n  ')}`),
  quote: (inner) => inner.replace(/^/gm, '> '),
  picture: (number, alt) => `*Picture ${number}: drop it here from the Markdown folder.* ${quiet(alt)}`,
}

/**
 * The story as Markdown for an issue, a pull or a merge request, bit by bit: calls nobody, closes nothing, holds no
 * picture.
 */
export const tellGithub = function* (story: Element): Generator<undefined, Fitted> {
  const pieces = yield* tellPieces(story, github)
  yield
  return fit(pieces, GITHUB_LIMIT, (leftOut) => quiet(leftOutWords(leftOut, GITHUB_LIMIT)))
}

/** The same at once. */
export const forGithub = (story: Element): Fitted => through(tellGithub(story))
