/** The same bound as the schema's. */
const LONGEST = 100
const NONE = /^(none|transparent|rgba\([^)]*, 0\)|)$/
/** Shapes whose outline is not their colour. */
const FILLED = /^(rect|circle|polygon|ellipse|text)$/
const BOXES = ['backgroundColor', 'borderTopColor', 'borderLeftColor'] as const

const given = (colour: string): string | null => (NONE.test(colour) ? null : colour.slice(0, LONGEST))

const first = (colours: string[]): string | null => {
  for (const colour of colours) if (given(colour) !== null) return given(colour)
  return null
}

const inGradient = (image: string): string => /rgba?\([^)]*\)/.exec(image)?.[0] ?? ''

const hasBorder = ({ borderTopWidth, borderLeftWidth }: CSSStyleDeclaration): boolean =>
  parseFloat(borderTopWidth) > 0 || parseFloat(borderLeftWidth) > 0

/** The colour that a small sign of a legend shows; null where it shows none. */
export const colourOf = (element: Element): string | null => {
  const style = getComputedStyle(element)
  if (element instanceof SVGElement && element.localName !== 'svg') {
    const { fill, stroke } = style
    return first(FILLED.test(element.localName) ? [fill, stroke] : [stroke, fill])
  }
  const boxes = hasBorder(style) ? BOXES.map((box) => style[box]) : [style.backgroundColor]
  return first([...boxes, inGradient(style.backgroundImage)])
}

/** The colour of its letters: where there is no other sign, and for signs that are letters of an icon font. */
export const inkOf = (element: Element): string | null => {
  const { color, fill } = getComputedStyle(element)
  return given(element.localName === 'text' ? fill : color)
}

const alphaOf = (colour: string): number => {
  const alpha = /^rgba\(.*?([\d.]+)\)$|\/ ([\d.]+)\)$/.exec(colour)
  return alpha ? Number(alpha[1] ?? alpha[2]) : 1
}

/** How strongly a line of a legend is written, from 0 to 1, up to (not including) `within`. */
export const strengthOf = (name: Element, within: Element): number => {
  let strength = alphaOf(getComputedStyle(name).color)
  for (let at: Element | null = name; at && at !== within; at = at.parentElement)
    strength *= Number(getComputedStyle(at).opacity)
  return strength
}
