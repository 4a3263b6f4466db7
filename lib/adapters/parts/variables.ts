/** Variables from pairs: values of one name together, each once, in the order they came. */
export function variablesOf(pairs: Iterable<readonly [string, string]>): Record<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const values = found.get(name)
    if (!values) found.set(name, [value])
    else if (!values.includes(value)) values.push(value)
  }
  return Object.fromEntries(found)
}
