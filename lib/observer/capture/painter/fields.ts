import { px, styleOf } from './css'
import { apart, put, rectPath, type Ink } from './ink'
import { edgesOf } from './replaced'
import { fillWords, widthOf } from './sizes'
import { around, inset, IS_GECKO, rounded, type Box } from './space'
import { heightsOf } from './type'
import { isInSheet, type Met, type Standing } from './standing'

const WORDY = /^(text|search|url|tel|email|number|password|submit|button|reset|)$/

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isField = (element: Element): element is Field => /^(input|textarea|select)$/.test(element.localName)

const wordsOf = (field: Field): { text: string; isPlaceholder: boolean } => {
  if (field.localName === 'select') {
    const [chosen] = (field as HTMLSelectElement).selectedOptions
    return { text: chosen?.label ?? '', isPlaceholder: false }
  }
  const { value, type, placeholder } = field as HTMLInputElement
  if (value !== '')
    return { text: type === 'password' ? '•'.repeat(value.length) : value, isPlaceholder: false }
  const standard: Record<string, string> = { submit: 'Submit', reset: 'Reset' }
  return { text: standard[type] ?? placeholder, isPlaceholder: standard[type] === undefined }
}

/** A box to tick that a page draws itself, with what its style adds to it: the knob of a switch. */
export const isMark = (element: Element, { appearance }: CSSStyleDeclaration): boolean =>
  element.localName === 'input' &&
  appearance === 'none' &&
  /^(checkbox|radio)$/.test((element as HTMLInputElement).type)

const isButton = ({ type }: Field): boolean => /^(submit|button|reset)$/.test(type)

/** Where words begin in a field, in pixels of the screen as its box. */
const startOf = (ink: Ink, text: string, field: Field, style: CSSStyleDeclaration, box: Box): number => {
  const room = box.width - widthOf(ink, text)
  const align = isButton(field) ? 'center' : style.textAlign
  if (align === 'center') return box.x + room / 2
  const isRight = align === 'right' || align === (style.direction === 'rtl' ? 'start' : 'end')
  return isRight ? box.x + room : box.x
}

const paintWords = (ink: Ink, field: Field, met: Met, text: string, colour: string, grid: number): void => {
  const { style, place } = met
  const box = inset(place.box, edgesOf(style))
  const { scale } = place
  const isTall = field.localName === 'textarea'
  apart(ink, () => {
    put(ink, place)
    ink.clip(rectPath(box))
    const { ascent, descent } = heightsOf(ink, style, scale, grid)
    ink.fillStyle = colour
    const line = px(style.lineHeight) * scale || ascent + descent
    const leading = Math.floor((line - ascent - descent) / 2)
    // Words begin where a field is, and not on the whole pixel on which its border was put; in Gecko downwards too.
    const exact = place.upright ? inset(met.rect, edgesOf(style)) : box
    const within = IS_GECKO ? exact : box
    const above = isTall ? 0 : (within.height * scale - line) / 2
    for (const [index, words] of text.split('\n').entries()) {
      const top = (within.y - field.scrollTop) * scale + above + index * line
      const y = (IS_GECKO ? rounded(top + (line - ascent - descent) / 2) : rounded(top) + leading) + ascent
      ink.setTransform(place.matrix.scale(1 / scale))
      const room = { ...exact, x: exact.x * scale, width: exact.width * scale }
      fillWords(ink, words, startOf(ink, words, field, style, room) - field.scrollLeft * scale, y)
    }
  })
}

const isWrapped = (field: Field, text: string): boolean =>
  field.localName === 'textarea' && text.split('\n').some((line) => line.length * 4 > field.clientWidth)

/** Takes in what a form field says. True where the element is one; what browsers draw in their own way is lost. */
export const collectField = (met: Met, standing: Standing): boolean => {
  const { element: field, style, place } = met
  const { sheet, clip, layer } = standing
  if (/^(progress|meter)$/.test(field.localName)) {
    sheet.ledger.lack('a form control', field)
    return true
  }
  if (!isField(field)) return false
  sheet.ledger.paint(field)
  if (style.visibility !== 'visible' || !isInSheet(sheet, around(place))) return true
  const isNative =
    style.appearance !== 'none' &&
    !(isButton(field) || WORDY.test((field as HTMLInputElement).type) || field.localName === 'textarea')
  const { text, isPlaceholder } = wordsOf(field)
  if (field.localName === 'input' && !WORDY.test(field.type)) {
    if (isNative && field.type !== 'hidden') sheet.ledger.lack('a form control', field)
    return true
  }
  if (isNative || isWrapped(field, text)) sheet.ledger.lack('a form control', field)
  if (text === '') return true
  const colour = isPlaceholder ? styleOf(field, '::placeholder').color : style.color
  layer.words.push({ clip, draw: (ink) => paintWords(ink, field, met, text, colour, standing.space.grid) })
  return true
}
