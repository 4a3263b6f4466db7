import { PARTS, type Part, type Piece } from './pieces'

/** Text that fits, and what had to stay out for it: empty where all of it went along. */
export type Fitted = { text: string; leftOut: readonly string[]; limit: number }

const NAMES: Readonly<Record<Part, readonly [one: string, more: string]>> = {
  looks: ['run of looks', 'runs of looks'],
  query: ['query', 'queries'],
  links: ['line of links', 'lines of links'],
  changes: ['list of changes', 'lists of changes'],
  picture: ['picture', 'pictures'],
  caption: ['caption', 'captions'],
  notable: ['remark', 'remarks'],
  step: ['line about a step', 'lines about steps'],
  words: ['note', 'notes'],
  lead: ['line about a lead', 'lines about leads'],
  turn: ['verdict on a lead', 'verdicts on leads'],
  answer: ['paragraph', 'paragraphs'],
}

const APART = '\n\n'

/** "12 looks, 3 queries" */
const said = (out: ReadonlyMap<Part, number>): string[] =>
  PARTS.flatMap((part) => {
    const count = out.get(part) ?? 0
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${NAMES[part][count === 1 ? 0 : 1]}`]
  })

/** What is left of the pieces; of a heading whose all is left out, nothing. */
const left = (pieces: readonly Piece[], gone: ReadonlySet<Piece>): Piece[] => {
  const stay = pieces.filter((piece) => !gone.has(piece))
  return stay.filter(({ opens }, index) => {
    const next = stay[index + 1]
    return opens !== true || (next && !next.title && next.opens !== true)
  })
}

const written = (pieces: readonly Piece[], note: string): string =>
  [...pieces.map(({ text }) => text), note].filter((text) => text !== '').join(APART)

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.length + APART.length, 0)

type Unit = { part: Part; pieces: Piece[]; length: number }

/** Whose pieces go and stay together, each kind with what stands in its entry for it. */
const bound = (pieces: readonly Piece[], part: Part, others: readonly Part[]) => {
  const together = new Map<Piece['of'], Piece[]>()
  for (const piece of pieces) if (piece.part === part && piece.of) together.set(piece.of, [])
  const alone = pieces.filter((piece) => {
    const own = [part, ...others].includes(piece.part) ? together.get(piece.of) : undefined
    own?.push(piece)
    return !own
  })
  const all = [...together.values()].map((own): Unit => ({ part, pieces: own, length: lengthOf(own) }))
  return { alone, all }
}

/**
 * What goes and stays together: words, and the lines that say of which step they are; who opened a lead, when and
 * because, and its question. Under what stands before they would say something false of it.
 */
const units = (pieces: readonly Piece[]): Unit[] => {
  const words = bound(pieces, 'words', ['step'])
  const leads = bound(words.alone, 'lead', [])
  return [
    ...leads.alone.map((piece) => ({ part: piece.part, pieces: [piece], length: lengthOf([piece]) })),
    ...words.all,
    ...leads.all,
  ]
}

/** Of one kind the longest go first: so the fewest do. */
const order = (pieces: readonly Piece[]): Unit[] =>
  units(pieces.filter(({ title }) => !title)).toSorted(
    (a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part) || b.length - a.length,
  )

/**
 * The pieces as one text of at most `limit` characters (UTF-16, as every browser counts). What does not fit is left
 * out from the least important on, and the text itself says so by `note`, which gets the list.
 */
export const fit = (pieces: readonly Piece[], limit: number, note: (leftOut: string) => string): Fitted => {
  const out = new Map<Part, number>()
  const gone = new Set<Piece>()
  const now = () => {
    const leftOut = said(out)
    const text = written(left(pieces, gone), leftOut.length === 0 ? '' : note(leftOut.join(', ')))
    return { text, leftOut, limit }
  }
  let fitted = now()
  let over = fitted.text.length - limit
  for (const unit of order(pieces)) {
    if (over <= 0) {
      fitted = now()
      over = fitted.text.length - limit
      if (over <= 0) break
    }
    for (const piece of unit.pieces) {
      gone.add(piece)
      out.set(piece.part, (out.get(piece.part) ?? 0) + 1)
    }
    over -= unit.length
  }
  fitted = now()
  return fitted.text.length <= limit ? fitted : { ...fitted, text: fitted.text.slice(0, limit) }
}

/** What every note says, in plain words. */
export const leftOutWords = (leftOut: string, limit: number): string =>
  `Left out to fit ${limit.toLocaleString('en')} characters: ${leftOut}. The story as a file has all of it.`
