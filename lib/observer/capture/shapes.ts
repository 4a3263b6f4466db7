/** Shapes of an SVG that are worth looking at before it is known what it is. */
const LOOKED_AT = 200
const SHAPES = 'path,rect,circle,ellipse,polygon,line,polyline'
/** Larger than this, in CSS pixels, is no emblem and no illustration. */
const SMALL = 320
const ILLUSTRATION = 640
/** So many times as wide as high is a graph more often than not. */
const WIDE = 1.9
/** What is drawn on a square of at most so many units is an icon, however large it is shown. */
const ICON = 64
const PLOTTED = /\b(axis|axes|plot|chart|series|line|bar|tick|grid|graph|path|mark|legend|arc|slice)/i

const all = (svg: Element, selector: string): Element[] =>
  [...svg.querySelectorAll(selector)].filter((one) => !one.closest('defs,clipPath,mask')).slice(0, LOOKED_AT)

const saysPlotted = (svg: Element): boolean =>
  [svg, ...all(svg, '[class]')].some((one) => PLOTTED.test(one.getAttribute('class') ?? ''))

const saysSomething = (svg: Element): boolean => svg.querySelector('text,foreignObject,image') !== null

const isStroked = (shape: Element): boolean => {
  const { stroke, strokeWidth } = getComputedStyle(shape)
  return stroke !== 'none' && parseFloat(strokeWidth) > 0
}

const fillsOf = (shapes: readonly Element[]): number =>
  new Set(shapes.map((shape) => getComputedStyle(shape).fill)).size

const countApart = (sizes: readonly number[]): number => new Set(sizes.map((size) => Math.round(size))).size

/** Only level and upright strokes, and many of them: the modules of a QR code. */
export const isModules = (svg: Element): boolean => {
  const drawn = all(svg, 'path')
    .map((path) => path.getAttribute('d') ?? '')
    .join('')
  const levels = drawn.match(/[hHvV]/g)?.length ?? 0
  const rects = svg.querySelectorAll('rect').length
  return (levels > 150 && !/[cCqQsStTaAlL]/.test(drawn)) || (drawn === '' && rects > 200)
}

/** Bars of one height and colour and of several widths, side by side: a machine reads them. */
export const isBarcode = (svg: Element): boolean => {
  const bars = all(svg, 'rect').slice(1)
  const boxes = bars.map((bar) => bar.getBoundingClientRect())
  const [first] = boxes
  if (!first || boxes.length < 20 || svg.querySelector('path,line,circle')) return false
  const isOneRow = boxes.every(
    ({ top, height }) => Math.abs(top - first.top) < 1 && Math.abs(height - first.height) < 1,
  )
  return isOneRow && fillsOf(bars) === 1 && countApart(boxes.map(({ width }) => width)) > 1
}

/** A few fields of colour over all of a small drawing, without a line or a word. */
export const isFlag = (svg: Element): boolean => {
  const box = svg.getBoundingClientRect()
  const shapes = all(svg, SHAPES)
  if (box.width > SMALL || shapes.length < 2 || shapes.length > 12 || saysSomething(svg) || saysPlotted(svg))
    return false
  if (fillsOf(shapes) < 2 || shapes.some(isStroked)) return false
  const filled = shapes
    .map((shape) => shape.getBoundingClientRect())
    .reduce((area, { width, height }) => area + width * height, 0)
  return filled >= 0.95 * box.width * box.height
}

/** One or two large words and nothing that is drawn: a name, set as an emblem. */
export const isName = (svg: Element): boolean => {
  const words = all(svg, 'text')
  if (words.length === 0 || words.length > 2 || saysPlotted(svg) || all(svg, SHAPES).length > 1) return false
  const { height } = svg.getBoundingClientRect()
  return words.every((word) => word.getBoundingClientRect().height >= height / 5)
}

/** Drawn on a small square, and says nothing: large icons, and what turns while one waits. */
export const isIcon = (svg: Element): boolean => {
  if (!(svg instanceof SVGSVGElement) || saysSomething(svg) || saysPlotted(svg)) return false
  const { width, height } = svg.viewBox.baseVal
  return width > 0 && width === height && width <= ICON && svg.getBoundingClientRect().width >= 2 * width
}

/** Layers of a graph begin and end together; what is put together of shapes does not. */
const isScattered = (shapes: readonly Element[]): boolean => {
  const boxes = shapes.map((shape) => shape.getBoundingClientRect())
  return countApart(boxes.map(({ left }) => left)) > 1 || countApart(boxes.map(({ right }) => right)) > 1
}

/** Filled curves without a stroke, a word, or a mark of any chart library: what an empty state shows, and emblems. */
export const isIllustration = (svg: Element): boolean => {
  const { width, height } = svg.getBoundingClientRect()
  if (width > ILLUSTRATION || saysSomething(svg) || saysPlotted(svg)) return false
  const curved = all(svg, 'path').filter(
    (path) => path.matches(':not([fill=none])') && /[csq]/i.test(path.getAttribute('d') ?? ''),
  )
  if (curved.length >= 4 && width <= SMALL && width <= WIDE * height) return true
  return curved.length >= 3 && !all(svg, SHAPES).some(isStroked) && isScattered(curved)
}
