import type { z } from 'zod'

type Path = readonly PropertyKey[]

const isBranch = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null

/** The same tree with the string at `path` cut to `length`. */
const cut = (value: unknown, [key, ...rest]: Path, length: number): unknown => {
  if (key === undefined) return typeof value === 'string' ? value.slice(0, length) : value
  if (!isBranch(value)) return value
  if (!Array.isArray(value)) return { ...value, [key]: cut(value[key], rest, length) }
  return value.map((one: unknown, index) => (index === key ? cut(one, rest, length) : one))
}

/** Text that was replaced may have grown over its bound: it is cut there. Throws for a row that was none before. */
export const fitted = <Row>(schema: z.ZodType<Row>, row: unknown): Row => {
  const checked = schema.safeParse(row)
  if (checked.success) return checked.data
  const short = checked.error.issues.reduce<unknown>(
    (tree, issue) => (issue.code === 'too_big' ? cut(tree, issue.path, Number(issue.maximum)) : tree),
    row,
  )
  return schema.parse(short)
}
