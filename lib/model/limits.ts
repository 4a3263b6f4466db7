/**
 * Bounds on everything that is stored or read from outside. Each says what it stops; a value over its
 * bound is refused by the schema, or clipped by the writer before it gets there.
 */
export const LIMITS = {
  /** characters of a link; longer ones are clipped by the reader of the page (a 300 KB URL freezes lists) */
  url: 16_384,
  /** characters of one query's text */
  query: 65_536,
  /** queries in one view */
  queries: 64,
  /** characters of titles, names, labels */
  line: 1_000,
  /** characters of a person's own words (a why, a note, prose) */
  words: 65_536,
  /** variables of a view, and values of one variable */
  variables: 200,
  /** steps in one bundle */
  steps: 20_000,
  /** leads in one bundle */
  leads: 2_000,
  /** changes of words, verdicts and order in one bundle */
  amendments: 80_000,
  /** people in one bundle */
  people: 1_000,
  /** marks on one picture */
  marks: 100,
  /** pictures in one bundle */
  pictures: 2_000,
  /** bytes of one picture */
  picture: 10 * 1024 * 1024,
  /** pixels of a picture's longer side */
  side: 8_192,
  /** bytes of a bundle file */
  bundle: 256 * 1024 * 1024,
  /** characters of a trail link's fragment */
  fragment: 60_000,
  /** characters of JSON that a trail link may inflate to: stops a deflate bomb */
  inflated: 2_000_000,
} as const
