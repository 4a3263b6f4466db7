import { nearest, parentOf } from '../dom'
import { isImage, KNOWN, namesOf, saysGraph } from '../drawings'
import { isPhoto } from './photos'
import { isPlainCanvas, isSquare } from './canvases'
import { isBarred, isCutOut, isOfFields, isPhotograph, isTwoColoured, pixelsOf } from './pixels'
import { isBarcode, isFlag, isIcon, isIllustration, isModules, isName } from './shapes'
import { isStray } from './stack'
import { isTurning } from './turning'

/** How long a drawing is what it was found to be, in milliseconds: looking at pixels costs some. */
const KNOWN_MS = 2_000
const WHOLE = 0.98
/** What somebody reads and types is no larger, in CSS pixels. */
const ASKED = { width: 400, height: 200, climb: 3 }
/** Emblems, flags and signs are no larger. */
const EMBLEM = 320
const FIELD = 'input:is([type=text],:not([type]))'

/** An image for those who hear the page: nothing is in it, and nothing behind it. */
const isUnseen = (element: Element): boolean => {
  if (!element.matches('[role=img]:not(canvas,svg,img)') || element.shadowRoot) return false
  return !element.hasChildNodes() && getComputedStyle(element).backgroundImage === 'none'
}

/** A sign that stands for itself: its words have no letter and no digit. */
const isSign = (element: Element): boolean => {
  const words = isImage(element) ? element.alt : element.textContent.trim()
  return (
    element.matches('img,[role=img]:not(canvas,svg)') && /^[^\p{L}\p{Nd}]*\p{So}[^\p{L}\p{Nd}]*$/u.test(words)
  )
}

/** Lies over the whole window and lets every pointer through: what is strewn over a page, and no part of it. */
const isStrewn = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect()
  const covers = width >= WHOLE * innerWidth && height >= WHOLE * innerHeight
  return covers && getComputedStyle(element).pointerEvents === 'none'
}

/** In a form, close to the field into which one types what one sees. */
const isAskedFor = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect()
  if (width > ASKED.width || height > ASKED.height || !nearest(element, 'form')) return false
  let at = parentOf(element)
  for (let climbed = 0; at && climbed < ASKED.climb; climbed++, at = parentOf(at)) {
    const fields = at.querySelectorAll(FIELD).length
    if (fields > 0) return fields <= 2 && at.getBoundingClientRect().height <= 3 * height
  }
  return false
}

/** Names of what shows nothing of a system, and addresses of map tiles (`/12/2200/1343.png`). */
const ORNAMENT = /\b(qr(code)?|illustration|empty|placeholder|undraw|brand|captcha)s?\b|\/\d+\/\d+\/\d+[@.]/i
/** What is around it names it as well. */
const ORNAMENTAL = /\b(spinner|qr|empty|logo|brand|avatar)\b/i

const saysOrnament = (element: Element): boolean => {
  const around = parentOf(element)
  return ORNAMENT.test(namesOf(element)) || (around !== null && ORNAMENTAL.test(namesOf(around)))
}

const isPlainImage = (image: HTMLImageElement): boolean => {
  const pixels = pixelsOf(image)
  if (!pixels) return isPhoto(image)
  if (isPhotograph(pixels)) return true
  const isSmall = image.clientWidth <= EMBLEM
  if (isBarred(pixels) || (isSquare(image) && isTwoColoured(pixels))) return true
  return isSmall && (isOfFields(pixels) || isCutOut(pixels))
}

const isPlainShapes = (svg: Element): boolean =>
  (isSquare(svg) && isModules(svg)) ||
  [isBarcode, isFlag, isName, isIcon, isIllustration].some((is) => is(svg))

const isPlain = (element: Element): boolean => {
  if (isImage(element)) return isPlainImage(element)
  return element instanceof HTMLCanvasElement ? isPlainCanvas(element) : isPlainShapes(element)
}

const look = (element: Element): boolean => {
  if (isUnseen(element) || isSign(element)) return true
  if (saysGraph(element) || element.matches(KNOWN)) return false
  if (saysOrnament(element)) return true
  if (!element.matches('canvas,svg,img')) return false
  return (
    isStray(element) || isStrewn(element) || isTurning(element) || isAskedFor(element) || isPlain(element)
  )
}

const known = new WeakMap<Element, { at: number; is: boolean }>()

/** True for what is as large as a graph and shows none: a QR code, a flag, an illustration, what one waits for. */
export const isPattern = (element: Element): boolean => {
  const before = known.get(element)
  const at = performance.now()
  if (before && at - before.at < KNOWN_MS) return before.is
  const is = look(element)
  known.set(element, { at, is })
  return is
}
