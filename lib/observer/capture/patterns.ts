/** Shapes of an SVG that are worth looking at before it is known what it is. */
const LOOKED_AT = 200
const SQUARE = 0.05
const WIDE = 1.9
const SMALL = 320
const CURVES = 4
const PLOTTED = /\b(axis|axes|plot|chart|series|line|bar|tick|grid|graph|path|mark|legend|arc|slice)/i

const ratioOf = (element: Element): number => {
  const { width, height } = element.getBoundingClientRect()
  return width / Math.max(1, height)
}

/** Only level and upright strokes, and many of them: the modules of a QR code. */
const isModules = (svg: Element): boolean => {
  const paths = [...svg.querySelectorAll('path')].slice(0, LOOKED_AT)
  const drawn = paths.map((path) => path.getAttribute('d') ?? '').join('')
  const rects = svg.querySelectorAll('rect').length
  const levels = drawn.match(/[hHvV]/g)?.length ?? 0
  return (levels > 150 && !/[cCqQsStTaAlL]/.test(drawn)) || (drawn === '' && rects > 200)
}

/** The upper bits of each channel: what was blended at an edge is not another colour. */
const COARSE = 0xc0c0c0c0

/** Black and white in even shares, and no colour between: nothing that is plotted looks so. */
const isTwoColoured = (canvas: HTMLCanvasElement): boolean => {
  const side = 48
  const probe = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })
  if (!probe) return false
  probe.imageSmoothingEnabled = false
  try {
    probe.drawImage(canvas, 0, 0, side, side)
    const pixels = new Uint32Array(probe.getImageData(0, 0, side, side).data.buffer)
    const counts = new Map<number, number>()
    for (const pixel of pixels) counts.set(pixel & COARSE, (counts.get(pixel & COARSE) ?? 0) + 1)
    const [most = 0, next = 0] = [...counts.values()].sort((one, other) => other - one)
    return most + next > 0.9 * pixels.length && next > 0.2 * pixels.length
  } catch {
    return false
  }
}

/** Filled curves without a word or a mark of any chart library, on little room: what an empty state shows. */
const isIllustration = (svg: Element): boolean => {
  const { width } = svg.getBoundingClientRect()
  if (width > SMALL || ratioOf(svg) > WIDE || svg.querySelector('text')) return false
  const named = [svg, ...[...svg.querySelectorAll('[class]')].slice(0, LOOKED_AT)]
  if (named.some((element) => PLOTTED.test(element.getAttribute('class') ?? ''))) return false
  const curved = [...svg.querySelectorAll('path:not([fill="none"])')].slice(0, LOOKED_AT)
  return curved.filter((path) => /[cs]/i.test(path.getAttribute('d') ?? '')).length >= CURVES
}

/** An image for those who hear the page: nothing is in it, and nothing behind it. */
const isUnseen = (element: Element): boolean => {
  if (!element.matches('[role=img]:not(canvas,svg,img)') || element.shadowRoot) return false
  return !element.hasChildNodes() && getComputedStyle(element).backgroundImage === 'none'
}

/** True for what is named or drawn like a graph and is none: a QR code, the illustration of an empty state. */
export const isPattern = (element: Element): boolean => {
  if (isUnseen(element)) return true
  const isSquare = Math.abs(ratioOf(element) - 1) < SQUARE
  if (element instanceof HTMLCanvasElement) return isSquare && isTwoColoured(element)
  if (element.localName !== 'svg') return false
  return (isSquare && isModules(element)) || isIllustration(element)
}
