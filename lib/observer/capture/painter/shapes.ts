import { call, length, split } from './css'
import type { Outline } from './ink'
import { borderOf, paddingOf, radiiOf, outlineOf } from './rounded'
import { inset, type Box } from './space'
import { clipPathOf } from './svg-clip'

const referenceBox = (style: CSSStyleDeclaration, box: Box, word: string): Box => {
  if (word === 'padding-box') return inset(box, borderOf(style))
  return word === 'content-box' ? inset(inset(box, borderOf(style)), paddingOf(style)) : box
}

const centreOf = (value: string, { x, y, width, height }: Box): [number, number] => {
  const words: Record<string, string> = {
    left: '0%',
    top: '0%',
    center: '50%',
    right: '100%',
    bottom: '100%',
  }
  const [across = '50%', down = '50%'] = split(value, ' ').map((word) => words[word] ?? word)
  return [x + (length(across, width) ?? width / 2), y + (length(down, height) ?? height / 2)]
}

const polygon = (inside: string, { x, y, width, height }: Box): Path2D => {
  const path = new Path2D()
  for (const part of split(inside)) {
    const [across, down] = split(part, ' ')
    if (across === undefined || down === undefined || /^(nonzero|evenodd)$/.test(part)) continue
    path.lineTo(x + (length(across, width) ?? 0), y + (length(down, height) ?? 0))
  }
  path.closePath()
  return path
}

const insetShape = (inside: string, box: Box): Path2D => {
  const [sides = '', round] = inside.split(' round ')
  const [top = '0', right = top, bottom = top, left = right] = split(sides, ' ')
  const cut = inset(box, [
    length(top, box.height) ?? 0,
    length(right, box.width) ?? 0,
    length(bottom, box.height) ?? 0,
    length(left, box.width) ?? 0,
  ])
  const path = new Path2D()
  const radii = split(round ?? '0', ' ').map((value) => length(value, cut.width) ?? 0)
  path.roundRect(cut.x, cut.y, cut.width, cut.height, radii)
  return path
}

const round = (name: string, inside: string, box: Box): Path2D => {
  const [size = '', place = '50% 50%'] = inside.split(/ ?\bat /)
  const [x, y] = centreOf(place, box)
  const side = (word: string | undefined, whole: number, near: number, far: number): number => {
    if (word === undefined || word === 'closest-side') return Math.min(near, far)
    return word === 'farthest-side' ? Math.max(near, far) : (length(word, whole) ?? 0)
  }
  const sizes = split(size, ' ')
  const path = new Path2D()
  const across: [number, number] = [x - box.x, box.x + box.width - x]
  const down: [number, number] = [y - box.y, box.y + box.height - y]
  const whole = Math.hypot(box.width, box.height) / Math.SQRT2
  const radius =
    name === 'circle' ? side(sizes[0], whole, Math.min(...across, ...down), Math.min(...across, ...down)) : 0
  const rx = name === 'circle' ? radius : side(sizes[0], box.width, ...across)
  const ry = name === 'circle' ? radius : side(sizes[1], box.height, ...down)
  path.ellipse(x, y, Math.max(0, rx), Math.max(0, ry), 0, 0, 2 * Math.PI)
  return path
}

const drawn = (inside: string, { x, y }: Box): Path2D | null => {
  const [, d] = /^(?:(?:evenodd|nonzero),\s*)?"(.*)"$/s.exec(inside) ?? []
  if (d === undefined) return null
  const path = new Path2D()
  path.addPath(new Path2D(d), new DOMMatrix([1, 0, 0, 1, x, y]))
  return path
}

const shapeOf = (name: string, inside: string, box: Box): Path2D | null => {
  if (name === 'polygon') return polygon(inside, box)
  if (name === 'inset') return insetShape(inside, box)
  if (name === 'path') return drawn(inside, box)
  return name === 'circle' || name === 'ellipse' ? round(name, inside, box) : null
}

/** What a computed `clip-path` leaves; null for one that is not known here. */
export const basicShape = (element: Element, style: CSSStyleDeclaration, borderBox: Box): Outline | null => {
  const words = split(style.clipPath, ' ')
  const shape = words.find((word) => word.includes('('))
  const box = referenceBox(style, borderBox, words.find((word) => word.endsWith('-box')) ?? '')
  if (shape?.startsWith('url(') === true) return clipPathOf(element, style, borderBox)
  if (shape === undefined)
    return style.clipPath.endsWith('-box') ? { path: outlineOf(box, radiiOf(style, box)) } : null
  const { name, inside } = call(shape) ?? { name: '', inside: '' }
  const path = shapeOf(name, inside, box)
  return path && { path, rule: inside.startsWith('evenodd') ? 'evenodd' : 'nonzero' }
}
