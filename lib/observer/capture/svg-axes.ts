import { drawnText } from './text'

const TEXTS = 200

/** A side of a drawing as far as an axis is written there. */
type Written = { label: string; ticks: string[] }
type Text = { text: SVGTextElement; words: string; box: DOMRect }

/** Written upwards or downwards. */
const isUpright = ({ text }: Text): boolean => {
  const matrix = text.getScreenCTM()
  return matrix !== null && Math.abs(matrix.b) > 10 * Math.abs(matrix.a)
}

const isNumber = ({ words }: Text): boolean => /^[-−+]?[\d.,]/.test(words)

const isColumn = (numbers: readonly Text[]): boolean =>
  new Set(numbers.map(({ box }) => Math.round(box.top))).size > 2

/** One alone; what is at the foot is a tick of the other axis that is written upwards. */
const labelIn = (texts: readonly Text[], { top, height }: DOMRect): string => {
  const upright = texts.filter((one) => !isNumber(one) && isUpright(one))
  const [label] = upright
  const middle = label ? (label.box.top + label.box.bottom) / 2 : 0
  return label && upright.length === 1 && middle < top + (height * 4) / 5 ? label.words : ''
}

/** Numbers that stand one below the other at an edge of an SVG, where its library names nothing. */
export const writtenAxes = (drawing: Element): Written[] => {
  if (drawing.localName !== 'svg') return []
  const edges = drawing.getBoundingClientRect()
  const texts = [...drawing.querySelectorAll('text')]
    .slice(0, TEXTS)
    .map((text) => ({ text, words: drawnText(text), box: text.getBoundingClientRect() }))
  const sides = [
    texts.filter(({ box }) => box.right <= edges.left + edges.width / 5),
    texts.filter(({ box }) => box.left >= edges.right - edges.width / 5),
  ]
  return sides
    .map((side) => ({ side, numbers: side.filter(isNumber) }))
    .filter(({ numbers }) => isColumn(numbers))
    .map(({ side, numbers }) => ({ label: labelIn(side, edges), ticks: numbers.map(({ words }) => words) }))
}
