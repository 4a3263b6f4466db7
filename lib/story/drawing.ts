/** A part of a drawing of ours: nothing but these tags, so that every renderer knows them all. */
export type Shape = {
  tag: 'g' | 'svg' | 'rect' | 'path' | 'line' | 'circle' | 'text' | 'title' | 'a'
  /** of SVG: numbers and words of our own, colours from `safeColour`; an `href` leads to an `id` of the same story */
  attributes: Readonly<Record<string, string | number>>
  children: readonly (Shape | string)[]
}

/** A small vector picture, the same on our pages and in an exported file: no style, no script. */
export type Drawing = {
  /** in its own units; `100%` is as wide as its place */
  width: number | '100%'
  height: number
  /** for who does not see it; null where links stand in it, which speak for themselves: that is never scaled, and says in per cent where it is */
  label: string | null
  shapes: readonly Shape[]
}

export const shape = (
  tag: Shape['tag'],
  attributes: Shape['attributes'],
  ...children: readonly (Shape | string)[]
): Shape => ({ tag, attributes, children })

const COLOUR = /^(#[0-9a-f]{3,8}|[a-z]{3,20}|(rgb|hsl)a?\([\d.,%/\s]{1,60}\))$/i

/** A colour as pages write it; null for whatever else stands in its place. */
export const safeColour = (text: string | null): string | null =>
  text !== null && COLOUR.test(text) ? text : null
