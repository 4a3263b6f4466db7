/** What no text shows and a terminal would obey. */
export const shown = (text: string): string =>
  text.replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''))

/** Addresses that programs make links of by themselves. */
const ADDRESS = /\b(?:https?:\/\/|www\.|mailto:|ftp:\/\/)\S+/gi

/** `words` for what is said, `address` for the addresses in it. */
export const around = (
  text: string,
  words: (text: string) => string,
  address: (text: string) => string,
): string => {
  let end = 0
  const parts: string[] = []
  for (const found of text.matchAll(ADDRESS)) {
    parts.push(words(text.slice(end, found.index)), address(found[0]))
    end = found.index + found[0].length
  }
  parts.push(words(text.slice(end)))
  return parts.join('')
}

/** Stops `@team` from calling people, and references from being references: invisible, and no letter. */
export const BREAK = '\u200B'
