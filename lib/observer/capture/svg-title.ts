import { textOf } from './text'

const MOST = 200
/** How much larger than the others a title is written, and how far from the top its line may be. */
const LARGER = 1.2
const UPPER = 0.2

/** Chart libraries that name nothing write the title of an SVG larger than the rest, at its top. */
export const largestText = (drawing: Element): string => {
  if (drawing.localName !== 'svg') return ''
  const texts = [...drawing.querySelectorAll('text')].slice(0, MOST)
  const sizes = texts.map((text) => parseFloat(getComputedStyle(text).fontSize) || 0)
  const [largest = 0, next = 0] = [...new Set(sizes)].sort((one, other) => other - one)
  const title = texts[sizes.indexOf(largest)]
  if (!title || next === 0 || largest < LARGER * next) return ''
  const { top, height } = drawing.getBoundingClientRect()
  return title.getBoundingClientRect().top < top + UPPER * height ? textOf(title) : ''
}
