import { call, degrees, length, split } from './css'
import type { Ink } from './ink'
import type { Box } from './space'
import { addTo, rampOf, repeated, stopsOf, type Ramp } from './stops'

/** Colours that are mixed in another way than a canvas does: as they say, or by their kind. */
const OTHER_MIX = /(^| )in (?!srgb\b)[a-z]|\b(ok)?(lab|lch)\(|\bcolor\(/

/** A pixel on the very place where one colour ends has the next one, whatever a sum in floating point falls short of. */
const NUDGE = 0.002

/** Fills a box with a computed gradient; false where it is of a kind that is not known here. */
export const fillGradient = (ink: Ink, value: string, box: Box, nudge = NUDGE): boolean => {
  const parsed = call(value)
  if (!parsed || OTHER_MIX.test(parsed.inside)) return false
  const kind = parsed.name.replace('-webkit-', '').replace('repeating-', '')
  const parts = split(parsed.inside.replace(/ ?in srgb ?/, ''))
  const repeats = parsed.name.includes('repeating-')
  if (kind === 'linear-gradient') return fillLinear(ink, parts, box, repeats, nudge)
  if (kind === 'radial-gradient') return fillRadial(ink, parts, box, repeats)
  return kind === 'conic-gradient' && fillConic(ink, parts, box, repeats)
}

const SIDES: Record<string, [number, number]> = {
  top: [0, -1],
  right: [1, 0],
  bottom: [0, 1],
  left: [-1, 0],
}

/** The direction of a linear gradient as a unit vector. */
const direction = (first: string, { width, height }: Box): [number, number] | null => {
  if (/^[-\d.e]+(deg|rad|turn|grad)$/.test(first)) {
    const angle = (degrees(first) * Math.PI) / 180
    return [Math.sin(angle), -Math.cos(angle)]
  }
  if (!first.startsWith('to ')) return null
  const sides = split(first.slice(3), ' ').map((side) => SIDES[side] ?? [0, 0])
  const x = sides.reduce((sum, [across = 0]) => sum + across, 0)
  const y = sides.reduce((sum, [, down = 0]) => sum + down, 0)
  if (x === 0 || y === 0) return [x, y]
  const long = Math.hypot(width, height)
  return [(x * height) / long, (y * width) / long]
}

const fill = (ink: Ink, gradient: CanvasGradient, { x, y, width, height }: Box): true => {
  ink.fillStyle = gradient
  ink.fillRect(x, y, width, height)
  return true
}

const endsOf = (ramp: Ramp): [low: number, high: number] => {
  const places = ramp.map(({ at }) => at)
  return [Math.min(0, ...places), Math.max(1, ...places)]
}

const fillLinear = (ink: Ink, parts: string[], box: Box, repeats: boolean, nudge: number): boolean => {
  const given = direction(parts[0] ?? '', box)
  const [dx, dy] = given ?? [0, 1]
  const run = Math.abs(box.width * dx) + Math.abs(box.height * dy)
  const stops = stopsOf(given ? parts.slice(1) : parts, run)
  if (stops.length === 0) return false
  const ramp = repeats ? repeated(rampOf(stops)) : rampOf(stops)
  const [low, high] = endsOf(ramp)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const point = (at: number): [number, number] => {
    const from = run * (at - 0.5) - nudge
    return [x + dx * from, y + dy * from]
  }
  const gradient = ink.createLinearGradient(...point(low), ...point(high))
  addTo(gradient, ramp, low, high)
  return fill(ink, gradient, box)
}

const hasJump = (places: readonly (number | null)[]): boolean =>
  places.some((place, index) => place !== null && place === places[index - 1])

const SHAPE = /^(circle|ellipse|closest|farthest|at |[\d.]+(px|%))/

/** True for rings that change from one colour to the next at once, and for stripes on a slant. */
export const isSudden = (value: string): boolean => {
  const parsed = call(value)
  if (!parsed?.name.endsWith('radial-gradient')) return isSlantedStripe(value)
  const places = stopsOf(
    split(parsed.inside).filter((part) => !SHAPE.test(part)),
    100,
  ).map(({ at }) => at)
  return hasJump(places)
}

/** True for a linear gradient that runs neither across nor down, and changes from one colour to the next at once. */
export const isSlantedStripe = (value: string): boolean => {
  const parsed = call(value)
  if (!parsed?.name.endsWith('linear-gradient')) return false
  const parts = split(parsed.inside)
  const given = direction(parts[0] ?? '', { x: 0, y: 0, width: 1, height: 1 })
  const [dx, dy] = given ?? [0, 1]
  const places = stopsOf(given ? parts.slice(1) : parts, 100).map(({ at }) => at)
  return Math.abs(dx) > 1e-6 && Math.abs(dy) > 1e-6 && hasJump(places)
}

const positionIn = (value: string, { width, height }: Box): [number, number] => {
  const words: Record<string, string> = {
    left: '0%',
    top: '0%',
    center: '50%',
    right: '100%',
    bottom: '100%',
  }
  const [x = '50%', y = '50%'] = split(value, ' ').map((word) => words[word] ?? word)
  return [length(x, width) ?? width / 2, length(y, height) ?? height / 2]
}

/** Radii of a radial gradient by the words that CSS has for them. */
const radiiFor = (shape: string, [x, y]: [number, number], { width, height }: Box): [number, number] => {
  const lengths = split(shape, ' ').filter((word) => /^[\d.]/.test(word))
  if (lengths.length > 0) {
    const rx = length(lengths[0] ?? '', width) ?? 0
    return [rx, lengths[1] === undefined ? rx : (length(lengths[1], height) ?? 0)]
  }
  const pick = shape.includes('closest') ? Math.min : Math.max
  const [dx, dy] = [pick(Math.abs(x), Math.abs(width - x)), pick(Math.abs(y), Math.abs(height - y))]
  const isCorner = !shape.includes('-side')
  if (shape.includes('circle')) {
    const radius = isCorner ? Math.hypot(dx, dy) : pick(dx, dy)
    return [radius, radius]
  }
  return isCorner ? [dx * Math.SQRT2, dy * Math.SQRT2] : [dx, dy]
}

const fillRadial = (ink: Ink, parts: string[], box: Box, repeats: boolean): boolean => {
  const head = SHAPE.test(parts[0] ?? '') ? (parts[0] ?? '') : ''
  const [shape = '', place = '50% 50%'] = head.split(/ ?\bat /)
  const centre = positionIn(place, box)
  const [rx, ry] = radiiFor(shape, centre, box)
  const stops = stopsOf(head === '' ? parts : parts.slice(1), rx)
  if (stops.length === 0) return false
  if (rx <= 0 || ry <= 0) return true
  const corner = Math.hypot(box.width / rx, box.height / ry)
  const ramp = rampOf(stops)
  const most = repeats ? corner : Math.max(1, ...ramp.map(({ at }) => at))
  const gradient = ink.createRadialGradient(0, 0, 0, 0, 0, most)
  addTo(gradient, repeats ? repeated(ramp.map(({ colour, at }) => ({ colour, at }))) : ramp, 0, most)
  ink.save()
  ink.translate(box.x + centre[0], box.y + centre[1])
  ink.scale(rx, ry)
  fill(ink, gradient, {
    x: -centre[0] / rx,
    y: -centre[1] / ry,
    width: box.width / rx,
    height: box.height / ry,
  })
  ink.restore()
  return true
}

const fillConic = (ink: Ink, parts: string[], box: Box, repeats: boolean): boolean => {
  const head = /^(from|at) /.test(parts[0] ?? '') ? (parts[0] ?? '') : ''
  const angle = /from ([-\w.]+)/.exec(head)?.[1] ?? '0deg'
  const [x, y] = positionIn(/at (.*)$/.exec(head)?.[1] ?? '50% 50%', box)
  const turn = (value: string) => (value.endsWith('%') ? length(value, 360) : degrees(value))
  const stops = stopsOf(head === '' ? parts : parts.slice(1), 360, turn)
  if (stops.length === 0) return false
  const gradient = ink.createConicGradient(((degrees(angle) - 90) * Math.PI) / 180, box.x + x, box.y + y)
  addTo(gradient, repeats ? repeated(rampOf(stops)) : rampOf(stops), 0, 1)
  return fill(ink, gradient, box)
}
