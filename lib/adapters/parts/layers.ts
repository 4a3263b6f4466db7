import { decodeInPlace } from './raw-url'

/** What is inside a raw text, decoded; for each of its characters (and its end) where in the raw text it begins. */
export interface Layer {
  text: string
  at: number[]
}

/**
 * Decodes until the text passes, at most four times; null where it never does.
 *
 * @param dollars also reads `$3F` as `%3F`, as the console of AWS writes it
 */
export function openLayers(raw: string, passes: (text: string) => boolean, dollars = false): Layer | null {
  let layer: Layer = { text: raw, at: Array.from({ length: raw.length + 1 }, (_, index) => index) }
  for (let depth = 0; depth <= 4; depth++) {
    if (passes(layer.text)) return layer
    const escaped = dollars ? layer.text.replace(/\$(?=[\da-f]{2})/gi, '%') : layer.text
    if (!escaped.includes('%')) return null
    const { text, at } = decodeInPlace(escaped)
    const { at: outer } = layer
    layer = { text, at: at.map((place) => outer[place] ?? raw.length) }
  }
  return null
}

/** New text for a layer, its signs spelled as the raw text spells them. */
export function spelled(raw: string, layer: Layer, text: string): string {
  return Array.from(text, (sign) => {
    if (/[\w.-]/.test(sign)) return sign
    const place = layer.text.indexOf(sign)
    if (place < 0) return raw.includes('%') ? encodeURIComponent(sign) : sign
    return raw.slice(layer.at[place], layer.at[place + 1])
  }).join('')
}
