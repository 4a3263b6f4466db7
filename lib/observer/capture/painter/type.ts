import { px } from './css'
import type { Ink } from './ink'
import { IS_GECKO } from './space'

/** How words are set: what of a style a canvas can do as well. */
export type Type = { style: CSSStyleDeclaration; size: number }

const fontOf = ({ fontStyle, fontWeight, fontFamily }: CSSStyleDeclaration, size: number): string =>
  `${fontStyle} ${fontWeight} ${size}px ${fontFamily}`

const STRETCHES: Record<string, CanvasFontStretch> = {
  '50%': 'ultra-condensed',
  '62.5%': 'extra-condensed',
  '75%': 'condensed',
  '87.5%': 'semi-condensed',
  '112.5%': 'semi-expanded',
  '125%': 'expanded',
  '150%': 'extra-expanded',
  '200%': 'ultra-expanded',
}

const joinsNothing = ({ fontVariantLigatures, fontFeatureSettings }: CSSStyleDeclaration): boolean =>
  /^none|no-common/.test(fontVariantLigatures) || /"liga" 0/.test(fontFeatureSettings)

const CAPS = /^(small-caps|all-small-caps|petite-caps|all-petite-caps|unicase|titling-caps)$/

/**
 * On a fine screen Chromium sets the words of a page without hints, and those of a canvas with or without them, as it
 * happens: the same words were a pixel higher in one of three pictures.
 */
const isFine = (): boolean => !IS_GECKO && devicePixelRatio >= 1.5

/**
 * Sets the font at `scale` times its size. Words are set in device pixels and never scaled by a transform: widths
 * and hints are those of the size at which the browser itself sets them.
 */
export const setType = (ink: Ink, style: CSSStyleDeclaration, scale: number): void => {
  ink.font = fontOf(style, px(style.fontSize) * scale)
  ink.fontStretch = STRETCHES[style.fontStretch] ?? 'normal'
  ink.fontKerning = style.fontKerning as CanvasFontKerning
  ink.fontVariantCaps = CAPS.test(style.fontVariantCaps)
    ? (style.fontVariantCaps as CanvasFontVariantCaps)
    : 'normal'
  const spacing = px(style.letterSpacing) * scale
  // Any spacing at all keeps letters from being joined.
  ink.letterSpacing = `${spacing === 0 && joinsNothing(style) ? 0.001 : spacing}px`
  ink.wordSpacing = `${px(style.wordSpacing) * scale}px`
  ink.direction = style.direction === 'rtl' ? 'rtl' : 'ltr'
  ink.textAlign = 'left'
  ink.textBaseline = 'alphabetic'
  ink.textRendering = isFine() ? 'geometricPrecision' : 'auto'
}

export type Heights = { ascent: number; descent: number }

/**
 * How far words reach above and below their baseline at `scale`: whole pixels where `unit` pixels make one of the
 * style, as in the browser's own lines. Sets the font as well.
 */
export const heightsOf = (ink: Ink, style: CSSStyleDeclaration, scale: number, unit: number): Heights => {
  setType(ink, style, unit)
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = ink.measureText('x')
  if (unit !== scale) setType(ink, style, scale)
  const by = scale / unit
  return { ascent: Math.round(fontBoundingBoxAscent) * by, descent: Math.round(fontBoundingBoxDescent) * by }
}

const SECRET: Record<string, string> = { disc: '\u2022', circle: '\u25e6', square: '\u25a0' }

/** The words as the style shows them. */
export const transformed = (text: string, style: CSSStyleDeclaration): string => {
  const secret = SECRET[style.getPropertyValue('-webkit-text-security')]
  if (secret !== undefined) return secret.repeat(text.length)
  const { textTransform } = style
  if (textTransform === 'uppercase') return text.toLocaleUpperCase()
  if (textTransform === 'lowercase') return text.toLocaleLowerCase()
  if (textTransform !== 'capitalize') return text
  return text.replace(
    /(^|[^\p{L}\p{N}'’])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toLocaleUpperCase(),
  )
}

export const keepsSpaces = ({ whiteSpace }: CSSStyleDeclaration): boolean =>
  /^(pre|break-spaces)(?!-line)/.test(whiteSpace)

/** Spaces folded as the style folds them; soft hyphens are not to be seen. */
export const folded = (text: string, style: CSSStyleDeclaration): string =>
  (keepsSpaces(style) ? text.replace(/[\n\r]/g, '') : text.replace(/[ \t\n\r\f]+/g, ' ')).replace(
    /\u00ad/g,
    '',
  )
