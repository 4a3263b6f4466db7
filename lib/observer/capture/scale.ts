const NUMBER = /[-−+]?\d[\d.,]*/g
/** Two numbers with a dash or `to` between them, or one with the sign of what is beyond it; units may be anywhere. */
const RANGE = /^\D{0,3}\d[\d.,]*\D{0,8}?(\s*(-|–|—|to|\.\.)\s*)\D{0,3}\d[\d.,]*\D{0,8}$/
const BEYOND = /^(<|>|≤|≥|<=|>=)\s*\D{0,3}\d[\d.,]*\D{0,8}$/

const endsOf = (name: string): string[] =>
  RANGE.test(name) || BEYOND.test(name)
    ? (name.match(NUMBER) ?? []).map((end) => end.replace(/^[-−+]/, ''))
    : []

/** True for ranges of which each but the last ends where the next begins: the bands of a heat map, and no series. */
export const isScale = (names: readonly string[]): boolean => {
  const ends = names.map(endsOf)
  if (names.length < 2 || ends.some((two) => two.length === 0)) return false
  const adjoins = ends.map((two, at) => at === 0 || two.some((end) => ends[at - 1]?.includes(end)))
  return adjoins.every((is) => is)
}
