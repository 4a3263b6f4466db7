import { px } from './css'
import type { Ink } from './ink'
import { takesRoom, type Line } from './lines'
import { IS_GECKO } from './space'
import { correction } from './sizes'

/** `gap`: how much wider a space is than the font has it, in device pixels. */
export type Piece = { text: string; x: number; gap?: number }

/** Scripts that are stretched between any two of their letters. */
const UNSPACED = /[\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/

/** Without the spaces at the end that are folded away there. */
const ended = (shown: string, node: Text, { start, end }: Line): string => {
  const spaces = /\s*$/.exec(node.data.slice(start, end))?.[0].length ?? 0
  return spaces === 0 || takesRoom(node, end - spaces, end) ? shown : shown.trimEnd()
}

/** A plain space at the beginning stays as it is on a canvas of Chromium, however wide the others are. */
const led = (text: string): string => (IS_GECKO ? text : text.replace(/^ /, '\u00a0'))

/**
 * The words of a justified line in one go, its spaces as wide as the line needs them: set one by one they stand on
 * other parts of a pixel. Null for any other line.
 */
export const stretched = (
  ink: Ink,
  shown: string,
  node: Text,
  line: Line,
  style: CSSStyleDeclaration,
  width: number,
): Piece | null => {
  const isJustified = style.textAlign === 'justify' || style.textAlignLast === 'justify'
  if (!isJustified || UNSPACED.test(shown)) return null
  const text = led(ended(shown, node, line))
  const gaps = [...text.matchAll(/[ \u00a0]/g)].length
  const gap = (width / correction(ink) - ink.measureText(text).width) / gaps
  return gaps > 0 && gap > 0 ? { text, x: 0, gap } : null
}

/** Draws pieces of a line, each with its own spaces. */
export const drawEach = (
  ink: Ink,
  pieces: readonly Piece[],
  draw: (text: string, x: number) => void,
): void => {
  const spacing = px(ink.wordSpacing)
  for (const { text, x, gap = 0 } of pieces) {
    ink.wordSpacing = `${spacing + gap}px`
    draw(text, x)
  }
  ink.wordSpacing = `${spacing}px`
}
