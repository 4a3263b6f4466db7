import { isInside } from './graphs'
import type { Find } from './find'
import { clipLine } from '../look'
import { textOf } from './text'

export const HEADING = 'h1,h2,h3,h4,h5,h6,figcaption,caption,summary'
/** What somebody presses, and what stands there for readers alone, is not what a heading says. */
const NO_WORDS = 'button,[role=button],[role=menu],select,style,script'
/** What hangs over a graph while the pointer is on it: its words are those of a moment. */
export const TIP = '[role=tooltip],[class*="tooltip" i],[class$="-tip"],[class*="-tip "]'
/** What is written beside a title and is none. */
const NO_TITLE = `${NO_WORDS},${TIP},a,label,input,textarea,svg,[class*="legend" i],[class*="tick" i],[class*="axis" i]`

/** The words of a heading without those of the buttons in it; all of them where it is one button. */
export const headingText = (heading: Element): string => {
  const words: string[] = []
  const walker = heading.ownerDocument.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest(NO_WORDS)) words.push(node.textContent ?? '')
  return clipLine(words.join('')) || textOf(heading)
}

const LOOKED_AT = 300
/** A title is short, and does not end in a colon: that is the name of a field. */
const TITLE = /^.{1,119}[^:]$/

const hasWords = (element: Element): boolean =>
  [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim())

const weightOf = (element: Element): number => {
  const { fontSize, fontWeight } = getComputedStyle(element)
  return parseFloat(fontSize) + Number(fontWeight) / 200
}

/** Where no heading is marked as one: of the words above the drawing, those that are written largest and boldest. */
export const wordsAbove = (drawing: Element, find: Find): string => {
  const { top, height } = drawing.getBoundingClientRect()
  const above = find('*', LOOKED_AT).filter((element) => {
    if (!hasWords(element) || element.closest(NO_TITLE) || element.contains(drawing)) return false
    const box = element.getBoundingClientRect()
    return box.width > 0 && box.height > 0 && box.bottom <= top + height / 8 && TITLE.test(textOf(element))
  })
  const [title] = above.toSorted((one, other) => weightOf(other) - weightOf(one))
  return title ? headingText(title) : ''
}

/** Of the graphs under one heading, so many at most. */
const SHARED = 3
const CLIMB = 5

/** The heading that a graph shares with others: the nearest before it, above what holds no other graph but these. */
export const sharedHeading = (panel: Element, headings: string, drawings: readonly Element[]): string => {
  let at = panel.parentElement
  for (let climbed = 0; at && at.localName !== 'body' && climbed < CLIMB; climbed++, at = at.parentElement) {
    const around = at
    const held = drawings.filter((one) => isInside(one, around))
    if (held.length > SHARED) return ''
    const before = [...around.querySelectorAll(headings)].filter(
      (one) =>
        one.compareDocumentPosition(panel) & Node.DOCUMENT_POSITION_FOLLOWING && isFree(one, around, held),
    )
    const text = before.map(headingText).findLast((words) => words !== '')
    if (text !== undefined) return text
  }
  return ''
}

/** True where no box between a heading and what is around it belongs to one of the graphs. */
const isFree = (heading: Element, around: Element, held: readonly Element[]): boolean => {
  for (let at = heading.parentElement; at && at !== around; at = at.parentElement) {
    const box = at
    if (held.some((one) => box.contains(one))) return false
  }
  return true
}
