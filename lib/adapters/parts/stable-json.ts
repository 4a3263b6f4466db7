/**
 * Parsed JSON as text for a key: names in order, without what is empty and without the names that `drop` knows.
 */
export function stableJson(value: unknown, drop: RegExp): string {
  return JSON.stringify(plain(value, drop, 0) ?? null)
}

function plain(value: unknown, drop: RegExp, depth: number): unknown {
  if (depth > 40 || value === null || value === '') return undefined
  if (Array.isArray(value)) {
    const list = Array.from<unknown>(value).map((item) => plain(item, drop, depth + 1))
    return list.length === 0 ? undefined : list
  }
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
    .filter(([name]) => !drop.test(name))
    .map(([name, item]): [string, unknown] => [name, plain(item, drop, depth + 1)])
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
