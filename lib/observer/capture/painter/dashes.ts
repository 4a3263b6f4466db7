import type { Ink } from './ink'
import { IS_GECKO } from './space'

/** One side of a border. */
export type Side = { width: number; style: string; colour: string }

/** Sets a line of dashes or dots; true where they are round dots. Their kind goes by pixels of the screen. */
export const setDashes = (
  ink: Ink,
  { width, style, colour }: Side,
  long: number,
  closed: boolean,
): boolean => {
  const onScreen = width * (Math.abs(ink.getTransform().a) || 1)
  const dotted = style === 'dotted'
  const isRound = dotted && (IS_GECKO ? onScreen >= 2 : onScreen > 3)
  const isThick = onScreen >= 3
  const dash = dotted ? width : width * (isThick ? 2 : 3)
  const gap = dashGap(long, dash, dotted || isThick ? width : 2 * width, closed)
  ink.lineWidth = width
  ink.strokeStyle = colour
  ink.lineCap = isRound ? 'round' : 'butt'
  ink.setLineDash(isRound ? [0.001, dash + gap] : [dash, gap])
  return isRound
}

/** The gap that lets a line begin and end with a dash; one that is closed ends with a gap. */
export const dashGap = (long: number, dash: number, gap: number, closed: boolean): number => {
  const count = Math.floor((closed ? long : long + gap) / (dash + gap))
  const gaps = closed ? count : count - 1
  if (gaps < 1) return gap
  const fewer = (long - count * dash) / gaps
  const more = (long - (count + 1) * dash) / (gaps + 1)
  return more <= 0 || Math.abs(fewer - gap) < Math.abs(more - gap) ? fewer : more
}
