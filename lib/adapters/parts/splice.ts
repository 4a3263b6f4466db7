/** Replace the characters from `start` to `end`. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** Makes all edits (which must not overlap) at once, so that none moves the place of another. */
export function splice(raw: string, edits: readonly Edit[]): string {
  const backwards = [...edits].sort((a, b) => b.start - a.start)
  return backwards.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), raw)
}
