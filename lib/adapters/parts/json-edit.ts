import { jsonSpans } from './json-spans'
import { decodeInPlace } from './raw-url'
import { splice, type Edit } from './splice'

/**
 * Edits the top level of a JSON object as it stands in a link: takes members out, appends numbers. Bytes of all other
 * members stay, and what is written is escaped the way the rest is. Null where it is no object.
 */
export function editJson(
  raw: string,
  without: readonly string[],
  append: Readonly<Record<string, number>>,
): string | null {
  const { text, at } = decodeInPlace(raw)
  const close = text.lastIndexOf('}')
  const spans = text.trimStart().startsWith('{') ? jsonSpans(text) : null
  if (!spans || close < 0) return null
  const cuts = without.flatMap((name) => cutOf(text, spans.get(name)?.start, name))
  const left = cuts.reduce((rest, cut) => rest - (cut.end - cut.start), text.slice(0, close).trimEnd().length)
  const mark = (character: string): string =>
    /%(?:22|7b)/i.test(raw) ? encodeURIComponent(character) : character
  const members = Object.entries(append).map(
    ([name, value]) => `${mark('"')}${name}${mark('"')}${mark(':')}${String(value)}`,
  )
  const added = members
    .map((member, index) => (index === 0 && left <= 1 ? member : mark(',') + member))
    .join('')
  const edits: Edit[] = [...cuts, { start: close, end: close, text: added }]
  return splice(
    raw,
    edits.map(({ start, end, text: written }) => ({
      start: at[start] ?? 0,
      end: at[end] ?? 0,
      text: written,
    })),
  )
}

/** A member with one of the commas beside it. */
function cutOf(text: string, value: number | undefined, name: string): Edit[] {
  if (value === undefined) return []
  const key = text.lastIndexOf(`"${name}"`, value)
  const quoted = text[value - 1] === '"' ? 1 : 0
  const size = /^(?:[^\s,}"]*)/.exec(text.slice(value))?.[0].length ?? 0
  const after = /^\s*,?/.exec(text.slice(value + size + quoted))?.[0] ?? ''
  const end = value + size + quoted + after.length
  if (after.endsWith(',')) return [{ start: key, end, text: '' }]
  const before = /,?\s*$/.exec(text.slice(0, key))?.[0].length ?? 0
  return [{ start: key - before, end, text: '' }]
}
