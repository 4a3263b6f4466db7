/** Characters that begin something in GFM, in a wiki or in a mathematical renderer. */
const SPECIAL = /[\\`*_[\]<>#|!{}()~$^]/g
/** What at the start of a line would make a list, a heading, a rule, a quote or a quick action of it. */
const START = /^(\s*)([-+=/:]|\d+(?=[.)]))/gm
const ADDRESS = /\b(?:https?:\/\/|www\.|mailto:)\S+/gi
/** Stops `@team` from calling people and `#1` from closing things: renderers look for them after unescaping. */
const BREAK = '\u200B'

/** A code span that no run of backticks inside can end. */
export const codeSpan = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  const fence = '`'.repeat(longestRun(line) + 1)
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : ''
  return line.trim() === '' ? '' : fence + pad + line + pad + fence
}

/** A fenced block that no run of backticks inside can end. */
export const fenced = (text: string): string => {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}\n${text}\n${fence}`
}

const longestRun = (text: string): number =>
  [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0)

const plain = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replace(SPECIAL, String.raw`\$&`)
    .replaceAll('@', `@${BREAK}`)
    .replace(/\\#(?=\d)/g, `\\#${BREAK}`)
    .replace(/\bGH-(?=\d)/gi, `$&${BREAK}`)

/** Text as nothing but text: calls nobody, closes nothing, links nowhere. Addresses become code. */
export const markdownText = (text: string): string => {
  let end = 0
  const parts: string[] = []
  for (const found of text.matchAll(ADDRESS)) {
    parts.push(plain(text.slice(end, found.index)), codeSpan(found[0]))
    end = found.index + found[0].length
  }
  parts.push(plain(text.slice(end)))
  return parts.join('')
}

/** Escapes what only counts at the start of a line; for a finished paragraph. */
export const guardLines = (paragraph: string): string =>
  paragraph.replace(START, (_, space: string, token: string) =>
    /\d/.test(token) ? `${space}${token}\\` : `${space}\\${token}`,
  )
