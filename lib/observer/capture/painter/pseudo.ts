import { px, styleOf } from './css'
import { ruler } from './ink'
import { effectsOf } from './effects'
import type { Ink } from './ink'
import { createLayer } from './layers'
import type { Size } from './alignment'
import { absoluteBox, type Baseline, flowBox, type Kind, movedBox, sizeOf } from './pseudo-box'
import { borderOf, paddingOf } from './rounded'
import { fillWords, widthOf } from './sizes'
import { around, type Box, inset, IS_GECKO, type Place, placeOf, rounded, times } from './space'
import { isPositioned, levelOf, linearOf, makesContext } from './stacking'
import { heightsOf, keepsSpaces, transformed } from './type'
import { isInSheet, type Met, type Standing } from './standing'
import { paintBox, shows } from './boxes'

/** What a pseudo-element says; null for counters, pictures and the like, which only the browser knows. */
const wordsOf = ({ content }: CSSStyleDeclaration, element: Element): string | null => {
  const parts = [...content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)|([^\s"]+)/g)]
  let words = ''
  for (const [, quoted, attribute, other] of parts) {
    if (other !== undefined) return null
    words +=
      attribute === undefined
        ? (quoted ?? '').replace(/\\(.)/g, '$1')
        : (element.getAttribute(attribute) ?? '')
  }
  return words
}

const measured = (style: CSSStyleDeclaration, words: string, { scale, grid }: Standing['space']): Size => {
  const ink = ruler()
  const { ascent, descent } = heightsOf(ink, style, scale, grid)
  return {
    width: widthOf(ink, words) / scale,
    height: words === '' ? 0 : (ascent + descent) / scale,
  }
}

/** What a line has above its words: Chromium takes whole pixels of it. */
const aboveIn = (line: number, words: number, grid: number): number =>
  IS_GECKO ? (line - words) / 2 : Math.floor(((line - words) / 2) * grid + 1e-3) / grid

const baselineOf = (
  { style: around_ }: Met,
  style: CSSStyleDeclaration,
  words: string,
  { grid }: Standing['space'],
): Baseline => {
  const { ascent, descent } = heightsOf(ruler(), around_, grid, grid)
  const rise = ruler().measureText('x').actualBoundingBoxAscent / grid
  const around = { ascent: ascent / grid, height: (ascent + descent) / grid, rise }
  if (words.trim() === '') return { around, own: null }
  const own = heightsOf(ruler(), style, grid, grid)
  const height = (own.ascent + own.descent) / grid
  const line = style.display === 'inline' ? height : px(style.lineHeight) || height
  return {
    around,
    own: aboveIn(line, height, grid) + own.ascent / grid + px(style.paddingTop) + px(style.borderTopWidth),
  }
}

/** True where an axis of a box that is laid out as flex or grid has its words in the middle. */
const isMiddle = ({ display }: CSSStyleDeclaration, alignment: string): boolean =>
  /flex|grid/.test(display) && alignment.includes('center')

const paintWords = (
  ink: Ink,
  style: CSSStyleDeclaration,
  words: string,
  place: Place,
  rect: Box,
  { grid, y: corner }: Standing['space'],
): void => {
  const { scale } = place
  const { ascent, descent } = heightsOf(ink, style, scale, grid)
  const edges = [borderOf(style), paddingOf(style)]
  const box = edges.reduce(inset, place.box)
  const width = widthOf(ink, words) / scale
  const isCentred =
    style.textAlign === 'center' ||
    isMiddle(style, style.justifyContent) ||
    isMiddle(style, style.justifyItems)
  const room = isCentred ? Math.max(0, (box.width - width) / 2) : 0
  const own = (ascent + descent) / scale
  const line = px(style.lineHeight) || own
  const start = isMiddle(style, style.alignItems) ? (box.height - line) / 2 : 0
  const above = start + aboveIn(line, own, grid)
  const down = style.display === 'inline' ? 0 : above
  const { y: raw } = edges.reduce(inset, rect)
  const isOnGrid = IS_GECKO && place.upright
  const y = isOnGrid ? rounded((raw + down + corner) * grid) / grid - corner : box.y + down
  ink.setTransform(place.matrix.scale(1 / scale))
  ink.fillStyle = style.color
  fillWords(ink, words, (box.x + room) * scale, y * scale + ascent)
}

const isNothing = ({ content, display, visibility, opacity }: CSSStyleDeclaration): boolean =>
  content === 'none' ||
  content === 'normal' ||
  content === '' ||
  display === 'none' ||
  visibility !== 'visible' ||
  opacity === '0'

/** Takes in what a style puts before or after the words of an element. */
export const collectPseudo = (met: Met, kind: Kind, standing: Standing): void => {
  const { element } = met
  const style = styleOf(element, kind)
  if (isNothing(style)) return
  const { sheet } = standing
  const words = wordsOf(style, element)
  const raw = transformed(words ?? '', style)
  // Spaces at the ends of a line of its own are folded away.
  const shown = style.display === 'inline' || keepsSpaces(style) ? raw : raw.trim()
  if (words !== null && shown.trim() === '' && !shows(style)) {
    sheet.ledger.paint(element)
    return
  }
  const size = sizeOf(style, measured(style, shown, standing.space))
  const isOut = /absolute|fixed/.test(style.position)
  const box =
    size &&
    (isOut
      ? absoluteBox(met, kind, style, size)
      : flowBox(met, kind, style, size, baselineOf(met, style, shown, standing.space)))
  const rect = box && movedBox(style, box)
  const own = linearOf(style)
  if (words === null || words.includes('\n') || !rect || !own || style.position === 'fixed') {
    sheet.ledger.lack('what a style adds to the page', element)
    return
  }
  collectAt(met, style, shown, standing, { rect, own: times(standing.linear, own) })
}

const collectAt = (
  { element }: Met,
  style: CSSStyleDeclaration,
  words: string,
  standing: Standing,
  { rect, own }: { rect: Box; own: ReturnType<typeof times> },
): void => {
  const { sheet, space, context, layer } = standing
  sheet.ledger.paint(element)
  const isOut = /absolute|fixed/.test(style.position)
  const place = placeOf(space, own, rect, rect)
  if (!isInSheet(sheet, around(place))) return
  const clip = isOut ? standing.absoluteClip : standing.clip
  const draw = (ink: Ink) => {
    paintBox(ink, sheet, element, style, place)
    if (words.trim() !== '') paintWords(ink, style, words, place, rect, space)
  }
  const isContext = makesContext(style, standing.parent)
  if (!isContext && !isPositioned(style)) return void layer.words.push({ clip, draw })
  const apart = createLayer(levelOf(style))
  if (isContext) apart.effects = effectsOf({ sheet, element, style, place, rect })
  apart.ground.push({ clip, draw })
  ;(apart.level < 0 ? context.under : context.over).push(apart)
}
