import { colourOf } from './colours'
import type { Find } from './find'
import type { Line } from './legend'
import { HEADING, TIP } from './heading'
import { textOf } from './text'

/** Coloured signs as legends have them, in CSS pixels: a dot, a short line. */
const SIGN = { least: 2, width: 32, height: 24 }
const SIGNS = 'i,span,div,b,svg'
const MOST = 200
const LONGEST = 120
/** What is marked by a coloured dot as well: the state of the whole, and the values at the pointer. */
const NO_LEGEND = `${HEADING},${TIP},[class*="title" i],[class*="status" i],[class*="badge" i],nav`

const isSign = (element: Element): boolean => {
  if (element.childElementCount > 1 || textOf(element) !== '') return false
  const { width, height } = element.getBoundingClientRect()
  const isSmall = width <= SIGN.width && height <= SIGN.height
  return isSmall && width >= SIGN.least && height >= SIGN.least && !element.closest(NO_LEGEND)
}

const colourIn = (sign: Element): string | null =>
  sign.localName === 'svg'
    ? ([...sign.querySelectorAll('*')].map(colourOf).find((colour) => colour !== null) ?? null)
    : colourOf(sign)

/** What is written right after a sign: in the next element, beside the sign in the same one, or in the next cell. */
const nameOf = (sign: Element): Element | null => {
  const { nextElementSibling, parentElement } = sign
  const places = [nextElementSibling, parentElement, parentElement?.nextElementSibling]
  return places.find((place) => place && textOf(place) !== '') ?? null
}

/** Names after coloured signs, where nothing is named as a legend: two of them, for one may be anything. */
export const signedLines = (drawing: Element, find: Find): Line[] => {
  const lines = find(SIGNS, 1_000)
    .filter((sign) => isSign(sign) && !drawing.contains(sign))
    .flatMap((sign): Line[] => {
      const name = nameOf(sign)
      const colour = name && textOf(name).length <= LONGEST ? colourIn(sign) : null
      return name && colour !== null ? [{ row: sign.parentElement ?? name, name, colour, off: false }] : []
    })
  const names = new Set(lines.map(({ name }) => name))
  return names.size > 1 && names.size === lines.length ? lines.slice(0, MOST) : []
}
