/** Parts of what a server said, whatever it was: an object's member, a list, a text, a number. */
type Rows = Readonly<Record<string, unknown>>

export const rowOf = (value: unknown): Rows =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Rows) : {}

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : []

export const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A finite number, also where it is written as text; null for a gap (`NaN`, `null`). */
export const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}
