import type { Verdict } from '@/lib/model/lead'
import type { Fact, Step } from '@/lib/model/step'
import type { Floats } from '@/lib/model/time-range'

/** One letter for each word of a closed list; a part of the format of trail links. */
export const KINDS: Readonly<Record<Step['kind'], string>> = {
  visit: 'v',
  snapshot: 's',
  note: 'n',
  fact: 'f',
}
export const SOURCES: Readonly<Record<Fact['source'], string>> = {
  chat: 'c',
  deploy: 'd',
  page: 'p',
  call: 't',
  ticket: 'k',
  other: 'o',
}
export const VERDICTS: Readonly<Record<Verdict, string>> = { open: 'o', 'dead-end': 'd', confirmed: 'c' }
export const FLOATS: Readonly<Record<Floats, string>> = { none: 'n', url: 'u', query: 'q', unknown: 'x' }

/** The word for a letter; the fallback for a letter of no word. */
export const wordFor = <Word extends string>(
  letters: Readonly<Record<Word, string>>,
  letter: string | undefined,
  fallback: NoInfer<Word>,
): Word => (Object.keys(letters) as Word[]).find((word) => letters[word] === letter) ?? fallback

/** Where the caption of the step with that index stands among the words of a link. */
export const captionPlace = (index: number): string => `caption ${index}`
/** Where it stands why the lead with that index was opened, and (as JSON of `Suggestion`) whose idea it was. */
export const becausePlace = (index: number): string => `because ${index}`
export const suggestedPlace = (index: number): string => `suggested ${index}`
