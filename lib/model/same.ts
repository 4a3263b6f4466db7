const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Whether two rows say the same, whatever the order of their fields. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const theirs = new Map<string, unknown>(Object.entries(other))
  const mine: [string, unknown][] = Object.entries(one)
  return (
    mine.length === theirs.size &&
    mine.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)))
  )
}
