import { px } from './css'
import { apart, put, type Ink } from './ink'
import type { Setting } from './words'
import { heightsOf } from './type'

/** A line under, over or through words: it is its element's, and drawn along all words within it. */
export const decorates = ({ textDecorationLine }: CSSStyleDeclaration): boolean =>
  textDecorationLine !== 'none'

const heightOf = (line: string, ascent: number, thick: number, offset: number): number => {
  if (line === 'underline') return ascent + offset
  return line === 'overline' ? 0 : ascent - ascent * 0.32 - thick / 2
}

const stroke = (ink: Ink, style: CSSStyleDeclaration, width: number, y: number, thick: number): void => {
  const { textDecorationStyle: kind, textDecorationColor: colour } = style
  ink.strokeStyle = colour
  ink.fillStyle = colour
  if (kind === 'solid' || kind === 'double') {
    ink.fillRect(0, y, width, thick)
    if (kind === 'double') ink.fillRect(0, y + 2 * thick, width, thick)
    return
  }
  ink.lineWidth = thick
  ink.setLineDash(kind === 'wavy' ? [] : kind === 'dotted' ? [thick, thick] : [3 * thick, 2 * thick])
  ink.beginPath()
  ink.moveTo(0, y + thick / 2)
  if (kind !== 'wavy') ink.lineTo(width, y + thick / 2)
  else
    for (let x = 0; x < width; x += 4 * thick)
      ink.bezierCurveTo(
        x + 2 * thick,
        y - 2 * thick,
        x + 2 * thick,
        y + 3 * thick,
        x + 4 * thick,
        y + thick / 2,
      )
  ink.stroke()
}

/** `style` is of the element that decorates; `words` is of the words that it runs along. */
export const paintDecoration = (
  ink: Ink,
  style: CSSStyleDeclaration,
  words: CSSStyleDeclaration,
  setting: Setting,
): void =>
  apart(ink, () => {
    const { ascent, descent } = heightsOf(ink, words, setting.scale, setting.unit)
    put(ink, setting.place)
    const size = px(words.fontSize) * setting.scale
    const given = px(style.textDecorationThickness) * setting.scale
    const thick = Math.max(1, Math.round(given || size / 10 - 0.5))
    const offset = px(style.textUnderlineOffset) * setting.scale || Math.max(1, Math.ceil(thick / 2))
    const top = (setting.height - ascent - descent) / 2
    for (const line of style.textDecorationLine.split(' '))
      stroke(ink, style, setting.width, Math.round(top + heightOf(line, ascent, thick, offset)), thick)
  })
