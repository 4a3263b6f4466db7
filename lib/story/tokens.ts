/** One word of a query, and whether white space stood before it. */
export type Token = { text: string; spaced: boolean }

/**
 * Strings, names and numbers with their units, operators of two characters, else single characters. A string
 * that is not closed goes on to the end: starting anew at each of its quotes would cost their number squared.
 */
const TOKEN =
  /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|'(?:[^'\\]|\\[\s\S])*(?:'|\\?$)|`[^`]*(?:`|$)|[\p{L}_][\p{L}\p{N}_:.]*|\d[\p{L}\p{N}_.]*|[=!<>|&]=|=~|!~|\|\||&&|\S/gu

export const tokens = (query: string): Token[] => {
  let end = 0
  return [...query.matchAll(TOKEN)].map(([text], index, all) => {
    const start = all[index]?.index ?? 0
    const spaced = start > end
    end = start + text.length
    return { text, spaced }
  })
}

/** The words of a stretch of a query as they were written, white space made single. */
export const written = (stretch: readonly Token[]): string =>
  stretch.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join('')

/** One place where two queries differ: what went and what came, and where it begins in the older one. */
export type Hunk = { at: number; gone: readonly Token[]; come: readonly Token[] }

const same = (a: Token | undefined, b: Token | undefined): boolean => a?.text === b?.text

/** Length of the longest common subsequence of each pair of tails. */
const table = (a: readonly Token[], b: readonly Token[]): Uint16Array[] => {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i], rows[i + 1]]
    for (let j = b.length - 1; row && below && j >= 0; j--) {
      row[j] = same(a[i], b[j]) ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return rows
}

const walk = (a: readonly Token[], b: readonly Token[], offset: number): Hunk[] => {
  const lengths = table(a, b)
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [fromI, fromJ] = [i, j]
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && same(a[i], b[j]))) {
      const drop = j >= b.length || (i < a.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
      if (drop) i++
      else j++
    }
    if (i > fromI || j > fromJ)
      hunks.push({ at: offset + fromI, gone: a.slice(fromI, i), come: b.slice(fromJ, j) })
    while (i < a.length && j < b.length && same(a[i], b[j])) {
      i++
      j++
    }
  }
  return hunks
}

/** Longer middles are not compared word by word: the table would be larger than the answer is worth. */
const LONGEST = 400

/** Where two queries differ, in order; null where they differ in too much to say. */
export const hunks = (a: readonly Token[], b: readonly Token[]): Hunk[] | null => {
  let start = 0
  while (start < Math.min(a.length, b.length) && same(a[start], b[start])) start++
  let end = 0
  const room = Math.min(a.length, b.length) - start
  while (end < room && same(a[a.length - 1 - end], b[b.length - 1 - end])) end++
  const [before, after] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return before.length > LONGEST || after.length > LONGEST ? null : walk(before, after, start)
}
