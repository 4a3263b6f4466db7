import type { Id } from '@/lib/model/id'
import type { Mark } from '@/lib/model/mark'
import { oneLine } from './label'

/** A word that people use for what they see in graphs, and the pictures that it was said of. */
export type ShapeWord = {
  /** as it was written first */
  word: string
  stepIds: readonly Id[]
}

type Marked = Iterable<readonly [stepId: Id, marks: readonly Mark[]]>

/** "Choppy", "choppy" and " choppy " are one word. */
const keyOf = (word: string): string => word.normalize('NFKC').toLowerCase()

/** The words of marks, those of most pictures first; a picture counts once for a word. Grows from what people write. */
export const glossary = (marked: Marked): ShapeWord[] => {
  const words = new Map<string, { word: string; stepIds: Set<Id> }>()
  for (const [stepId, marks] of marked)
    for (const { word } of marks) {
      const text = oneLine(word)
      if (text === '') continue
      const known = words.get(keyOf(text)) ?? { word: text, stepIds: new Set<Id>() }
      words.set(keyOf(text), known)
      known.stepIds.add(stepId)
    }
  return [...words.values()]
    .map(({ word, stepIds }) => ({ word, stepIds: [...stepIds] }))
    .sort((a, b) => b.stepIds.length - a.stepIds.length || (keyOf(a.word) < keyOf(b.word) ? -1 : 1))
}
