/** Where a scalar of a JSON text stands: of a string, what is between its quotes. */
export interface Span {
  start: number
  end: number
}

const DEPTH = 40

/**
 * The places of all scalars in a JSON text, by path (`panes/abc/range/from`; items by index), so that one can be
 * replaced without writing the rest anew. Null where the text is no JSON, or nests deeper than any honest link.
 */
export function jsonSpans(text: string): Map<string, Span> | null {
  if (!isJson(text)) return null
  const spans = new Map<string, Span>()
  const path: { key: string; index: number }[] = []
  const token = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\],]|[^\s{}[\],:"]+/gs
  for (const found of text.matchAll(token)) {
    const [whole, string, colon] = found
    const top = path.at(-1)
    if (whole === '{' || whole === '[') {
      if (path.length >= DEPTH) return null
      path.push({ key: '0', index: whole === '[' ? 0 : -1 })
    } else if (whole === '}' || whole === ']') path.pop()
    else if (whole === ',') next(top)
    else if (colon !== undefined && top) top.key = string ?? ''
    else {
      const inset = string === undefined ? 0 : 1
      const span = { start: found.index + inset, end: found.index + whole.length - inset }
      spans.set(path.map(({ key }) => key).join('/'), span)
    }
  }
  return spans
}

function next(top: { key: string; index: number } | undefined): void {
  if (top && top.index >= 0) top.key = String(++top.index)
}

function isJson(text: string): boolean {
  return parseJson(text) !== undefined
}

/** `undefined` where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A plain object of parsed JSON; empty for anything else. */
export function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

/** An array of parsed JSON; empty for anything else. */
export function items(value: unknown): unknown[] {
  return Array.isArray(value) ? Array.from<unknown>(value) : []
}

/** Text of a string or number of parsed JSON; null for anything else. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : null
}
