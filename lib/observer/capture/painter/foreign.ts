import { styleOf } from './css'

/** What of a style no canvas does, or none as the browser does it: a value beyond these is said to be missing. */
const KNOWN: readonly (readonly [property: string, known: RegExp, what: string])[] = [
  ['-webkit-box-reflect', /^none$/, 'a reflection'],
  ['corner-top-left-shape', /^(round|superellipse\(1\))$/, 'corners of another shape'],
  ['corner-bottom-right-shape', /^(round|superellipse\(1\))$/, 'corners of another shape'],
  ['column-rule-style', /^(none|hidden)$/, 'lines between columns'],
  ['mix-blend-mode', /^(?!plus-darker)/, 'an effect of its own'],
]

const WORDS: readonly (readonly [property: string, known: RegExp, what: string])[] = [
  ['text-emphasis-style', /^none$/, 'marks along words'],
  ['font-variation-settings', /^normal$/, 'letters of another shape'],
  [
    'font-feature-settings',
    /^(?!.*"(zero|frac|[osu]num|smcp|c2sc|sups|subs|ordn|salt|swsh|dlig|hist|ss\d\d|cv\d\d)"(?! 0))/,
    'letters of another shape',
  ],
  ['font-variant-numeric', /^(?!.*(zero|fractions|oldstyle|ordinal))/, 'letters of another shape'],
  ['font-variant-position', /^normal$/, 'letters of another shape'],
  ['unicode-bidi', /^(?!.*override)/, 'words that run backwards'],
  ['text-decoration-style', /^(?!wavy)/, 'a wavy line'],
  ['display', /^(?!ruby-text)/, 'words over words'],
]

const lackOf = (style: CSSStyleDeclaration, table: typeof KNOWN): string | null => {
  for (const [property, known, what] of table) {
    const value = style.getPropertyValue(property)
    if (value !== '' && !known.test(value)) return what
  }
  return null
}

/** True where a style of its own holds for the first letter or line of a block. */
export const differsFirst = (element: Element, style: CSSStyleDeclaration): boolean =>
  /^(block|list-item|inline-block|table-cell|flow-root)$/.test(style.display) &&
  ['::first-letter', '::first-line'].some((pseudo) => {
    const first = styleOf(element, pseudo)
    return (
      first.color !== style.color ||
      first.fontSize !== style.fontSize ||
      first.fontWeight !== style.fontWeight ||
      first.textTransform !== style.textTransform
    )
  })

const foreignBox = (style: CSSStyleDeclaration): string | null => lackOf(style, KNOWN)

/** What a browser draws in its own way, as long as the page gives it no border: fields and buttons. */
const isNative = (
  element: Element,
  { appearance, resize, borderTopStyle, borderTopWidth }: CSSStyleDeclaration,
): boolean =>
  /^(input|textarea|button)$/.test(element.localName) &&
  appearance !== 'none' &&
  (/^(inset|outset)$/.test(borderTopStyle) || (element.localName === 'textarea' && resize !== 'none')) &&
  borderTopWidth !== '0px'

/** Whether an element is of a kind that is drawn in another way here; what is missing then. */
export const foreignElement = (element: Element, style: CSSStyleDeclaration): string | null => {
  if (!/^(1|normal|)$/.test(style.getPropertyValue('zoom'))) return 'the sizes of a part that zooms itself'
  return isNative(element, style) ? 'a form control' : foreignBox(style)
}

/** True where a line of words ends within one of them, and only the browser knows by which mark. */
export const isHyphenated = (
  text: string,
  style: CSSStyleDeclaration,
  lines: readonly { end: number }[],
): boolean =>
  lines
    .slice(0, -1)
    .some(
      ({ end }) =>
        /\u00ad/.test(text.slice(end - 1, end + 1)) ||
        (style.hyphens === 'auto' && /^\p{L}{2}$/u.test(text.slice(end - 1, end + 1))),
    )

export const foreignWords = (style: CSSStyleDeclaration): string | null => lackOf(style, WORDS)
