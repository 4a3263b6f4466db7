export const FIELDS = [
  'why',
  'words',
  'question',
  'origin',
  'lead',
  'move',
  'open',
  'dead-end',
  'confirmed',
] as const

/** The field that is open in a row. */
export type Field = (typeof FIELDS)[number]

export type InRow = { key: string; field: Field }

/** A field of a row, as words that were left in it name it, and back. */
export const placeOfField = ({ key, field }: InRow): string => `row ${field} ${key}`

export const fieldAt = (place: string): InRow | null => {
  const [, name, key] = /^row (\S+) (.+)$/.exec(place) ?? []
  const field = FIELDS.find((one) => one === name)
  return field && key !== undefined ? { key, field } : null
}
