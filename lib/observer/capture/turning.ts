import { parentOf } from '../dom'

/** What turns may be wrapped so often, each time in a box about as large. */
const WRAPPED = 3
const ABOUT = 1.3
/** A part that turns within a drawing is the drawing where it is this much of it: a dot that pulses is not. */
const MOST_OF_IT = 0.5

const areaOf = (element: Element): number => {
  const { width, height } = element.getBoundingClientRect()
  return width * height
}

const isEndless = ({ effect, playState }: Animation): boolean =>
  playState === 'running' && effect?.getTiming().iterations === Infinity

const moves = (effect: KeyframeEffect): boolean =>
  effect.getKeyframes().some((frame) => 'transform' in frame || 'rotate' in frame)

const isMost = (part: Element, drawing: Element): boolean => areaOf(part) >= MOST_OF_IT * areaOf(drawing)

/** Where dashes run along the lines of a map, it is one: only what turns or swells as a whole tells. */
const movesWhole = ({ effect }: Animation, drawing: Element): boolean => {
  if (!(effect instanceof KeyframeEffect) || !effect.target) return false
  return effect.target === drawing || (moves(effect) && isMost(effect.target, drawing))
}

const movesAround = (animation: Animation): boolean =>
  isEndless(animation) && animation.effect instanceof KeyframeEffect && moves(animation.effect)

const turnsByItself = (drawing: Element): boolean =>
  [...drawing.querySelectorAll('animateTransform[repeatCount="indefinite"]')].some(
    ({ parentElement }) => parentElement !== null && isMost(parentElement, drawing),
  )

const wrapsAround = (drawing: Element): Element[] => {
  const around: Element[] = []
  const most = ABOUT * areaOf(drawing)
  let at = parentOf(drawing)
  for (; at && around.length < WRAPPED && areaOf(at) <= most; at = parentOf(at)) around.push(at)
  return around
}

/** True for what is animated without an end, as a whole: it tells that one has to wait. */
export const isTurning = (drawing: Element): boolean =>
  turnsByItself(drawing) ||
  drawing.getAnimations({ subtree: true }).some((one) => isEndless(one) && movesWhole(one, drawing)) ||
  wrapsAround(drawing).some((around) => around.getAnimations().some(movesAround))
