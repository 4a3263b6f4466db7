import type { Frame } from './frames'

/** What the reader is asked before a frame is shown; null for what nobody could have looked up. */
export type Question = { ask: string; picks: readonly string[] }

const VERDICTS: Readonly<Record<string, string>> = {
  'dead-end': 'Dead end',
  confirmed: 'Confirmed',
  reopened: 'Open again',
}
const SEEN: ReadonlySet<string> = new Set(['snapshot', 'visit'])
const MOST_PICKS = 4

/** A fixed order that has nothing to do with that of the trail: the same reader sees the same picks again. */
const scatter = (title: string): number => {
  let sum = 7
  for (const letter of title) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997
  return sum
}

const picksAt = (frames: readonly Frame[], index: number): string[] => {
  const own = frames[index]?.title ?? ''
  const last = frames[index - 1]?.title
  const others = frames.filter(({ shape }) => SEEN.has(shape)).map(({ title }) => title)
  const distinct = [...new Set(others)].filter((title) => title !== own && title !== last)
  const few = distinct.sort((a, b) => scatter(a + own) - scatter(b + own)).slice(0, MOST_PICKS - 1)
  return few.length === 0 ? [] : [...few, own].sort((a, b) => scatter(a) - scatter(b))
}

/** The right pick is the frame's own title, or its verdict. */
export const answerOf = ({ shape, title }: Frame): string => VERDICTS[shape] ?? title

export const questionAt = (frames: readonly Frame[], index: number): Question | null => {
  const frame = frames[index]
  if (!frame || index === 0) return null
  if (frame.shape in VERDICTS)
    return { ask: `What do you make of it? ${frame.lead}`.trim(), picks: Object.values(VERDICTS) }
  if (frame.shape === 'lead') return { ask: 'What would you ask now?', picks: [] }
  return SEEN.has(frame.shape) ? { ask: 'What would you look at next?', picks: picksAt(frames, index) } : null
}
