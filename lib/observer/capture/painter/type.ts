import { fonts } from '../../dom'
import { languageOf, px, split } from './css'
import { ruler, type Ink } from './ink'
import { fontInPage } from './page-font'
import { heightsIn, type Heights } from './sizes'
import { IS_GECKO } from './space'

/** How words are set: what of a style a canvas can do as well. */
export type Type = { style: CSSStyleDeclaration; size: number }

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

const kerningOf = ({ fontKerning, fontFeatureSettings }: CSSStyleDeclaration): CanvasFontKerning =>
  /"kern" 0/.test(fontFeatureSettings) ? 'none' : (fontKerning as CanvasFontKerning)

const CAPS = /^(small-caps|all-small-caps|petite-caps|all-petite-caps|unicase|titling-caps)$/

/**
 * On a fine screen Chromium sets the words of a page without hints, and those of a canvas with or without them, as it
 * happens: the same words were a pixel higher in one of three pictures.
 */
const isFine = (): boolean => !IS_GECKO && devicePixelRatio >= 1.5

const brought: { families: ReadonlySet<string>; size: number } = { families: new Set(), size: 0 }

const unquoted = (family: string): string => family.trim().replace(/^["']|["']$/g, '')

/** The fonts that a page brings along. */
const broughtAlong = (): ReadonlySet<string> => {
  const all = fonts()
  const { size } = all
  if (brought.size === size) return brought.families
  brought.families = new Set(Array.from(all, ({ family }) => unquoted(family)))
  brought.size = size
  return brought.families
}

const GENERIC = /^(sans-serif|serif|monospace|system-ui|cursive|fantasy|math|emoji|ui-[a-z-]+)$/

const missing = new Map<string, boolean>()

const roomOf = (family: string): number => {
  const ink = ruler()
  ink.font = `40px ${family}`
  return ink.measureText('Handgloves 0123').width
}

/** True where none of these is there, as far as the width of words tells. */
const areMissing = (families: readonly string[]): boolean => {
  if (families.some((family) => GENERIC.test(family))) return false
  const list = families.join()
  const known = missing.get(list) ?? roomOf(list) === roomOf('"a font that is not there"')
  missing.set(list, known)
  return known
}

/** Fonts that a page brings along, and what stands for fonts that are not there, have their hints on a fine screen too. */
export const isHinted = ({ fontFamily }: CSSStyleDeclaration): boolean => {
  if (!isFine()) return true
  const families = split(fontFamily)
  const own = broughtAlong()
  return families.some((family) => own.has(unquoted(family))) || areMissing(families)
}

/** What of a style sets the type of its words. */
const readFace = (style: CSSStyleDeclaration) =>
  ({
    slant: `${style.fontStyle} ${style.fontWeight}`,
    size: px(style.fontSize),
    family: style.fontFamily,
    language: languageOf(style),
    stretch: STRETCHES[style.fontStretch] ?? 'normal',
    kerning: kerningOf(style),
    caps: CAPS.test(style.fontVariantCaps) ? (style.fontVariantCaps as CanvasFontVariantCaps) : 'normal',
    letters: px(style.letterSpacing),
    words: px(style.wordSpacing),
    apart: joinsNothing(style),
    hinted: isHinted(style),
    direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
    heights: new Map<number, Heights>(),
  }) as const

type Face = ReturnType<typeof readFace>

const faces = new WeakMap<CSSStyleDeclaration, Face>()

/** Asked for each line of words four times in one painting: each value is read once. */
const faceOf = (style: CSSStyleDeclaration): Face => {
  const known = faces.get(style)
  if (known) return known
  const face = readFace(style)
  faces.set(style, face)
  return face
}

/**
 * Which fonts a style means goes by the language of its words, and a canvas is in no page that tells it. Said of the
 * canvas: Gecko forgets what is said of its context with the next `save()`.
 */
const setLanguage = ({ canvas }: Ink, language: string): void => {
  if (canvas.lang !== language) canvas.lang = language
}

/**
 * Sets the font at `scale` times its size. Words are set in device pixels and never scaled by a transform: widths
 * and hints are those of the size at which the browser itself sets them.
 */
export const setType = (ink: Ink, style: CSSStyleDeclaration, scale: number): void => {
  const face = faceOf(style)
  setLanguage(ink, face.language)
  ink.font = `${face.slant} ${face.size * scale}px ${face.family}`
  ink.fontStretch = face.stretch
  ink.fontKerning = face.kerning
  ink.fontVariantCaps = face.caps
  const spacing = face.letters * scale
  // Any spacing at all keeps letters from being joined.
  ink.letterSpacing = `${spacing === 0 && face.apart ? 0.001 : spacing}px`
  ink.wordSpacing = `${face.words * scale}px`
  ink.direction = face.direction
  ink.textAlign = 'left'
  ink.textBaseline = 'alphabetic'
  ink.textRendering = face.hinted ? 'auto' : 'geometricPrecision'
}

const measured = (ink: Ink, style: CSSStyleDeclaration, unit: number): Heights => {
  const inPage = isFine() && unit === devicePixelRatio ? fontInPage(style) : null
  if (inPage) return inPage
  setType(ink, style, unit)
  return heightsIn(ink)
}

/**
 * How far words reach above and below their baseline at `scale`: whole pixels where `unit` pixels make one of the
 * style, as in the browser's own lines. Sets the font as well.
 */
export const heightsOf = (ink: Ink, style: CSSStyleDeclaration, scale: number, unit: number): Heights => {
  const { heights } = faceOf(style)
  const known = heights.get(unit) ?? measured(ink, style, unit)
  heights.set(unit, known)
  setType(ink, style, scale)
  const by = scale / unit
  return { ascent: known.ascent * by, descent: known.descent * by }
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
