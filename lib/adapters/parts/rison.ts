import type { Span } from './json-spans'

/** A Rison text that was read, with the places of its values by path (`time/from`; items by index). */
export interface Rison {
  value: unknown
  /** of every value, quotes and brackets included; the whole is `` */
  spans: ReadonlyMap<string, Span>
}

interface Cursor {
  readonly text: string
  readonly spans: Map<string, Span>
  at: number
}

const DEPTH = 40
const WORDS: Readonly<Record<string, unknown>> = { t: true, f: false, n: null }
const NUMBER = /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?(?:e-?\d{1,3})?$/

/**
 * Reads decoded Rison as its users write it, which is looser than its grammar: `(Host:)` has an empty value, and
 * `:` may stand in an unquoted one. Null where it is cut off, goes on after its end, or nests beyond reason.
 */
export function readRison(text: string): Rison | null {
  const cursor: Cursor = { text, spans: new Map(), at: 0 }
  const value = readValue(cursor, '', 0)
  return value === undefined || cursor.at !== text.length || text === ''
    ? null
    : { value, spans: cursor.spans }
}

/** `undefined` where there is no value to be had. */
function readValue(cursor: Cursor, path: string, depth: number): unknown {
  if (depth > DEPTH) return undefined
  const start = cursor.at
  const value = readAt(cursor, path, depth)
  if (value !== undefined) cursor.spans.set(path, { start, end: cursor.at })
  return value
}

function readAt(cursor: Cursor, path: string, depth: number): unknown {
  const { text, at } = cursor
  if (text[at] === '(') return readObject(cursor, path, depth)
  if (text[at] === "'") return readQuoted(cursor)
  if (text.startsWith('!(', at)) return readList(cursor, path, depth)
  if (text[at] === '!') {
    cursor.at += 2
    return WORDS[text[at + 1] ?? '']
  }
  const bare = readBare(cursor, /[^,)]*/y)
  return NUMBER.test(bare) ? Number(bare) : bare
}

function readObject(cursor: Cursor, path: string, depth: number): unknown {
  const entries: [string, unknown][] = []
  cursor.at++
  while (cursor.text[cursor.at] !== ')') {
    if (entries.length > 0 && !skip(cursor, ',')) return undefined
    const key = cursor.text[cursor.at] === "'" ? readQuoted(cursor) : readBare(cursor, /[^:,()]*/y)
    if (key === undefined || !skip(cursor, ':')) return undefined
    const value = readValue(cursor, path === '' ? key : `${path}/${key}`, depth + 1)
    if (value === undefined) return undefined
    entries.push([key, value])
  }
  cursor.at++
  return Object.fromEntries(entries)
}

function readList(cursor: Cursor, path: string, depth: number): unknown {
  const list: unknown[] = []
  cursor.at += 2
  while (cursor.text[cursor.at] !== ')') {
    if (list.length > 0 && !skip(cursor, ',')) return undefined
    const value = readValue(cursor, `${path}/${String(list.length)}`, depth + 1)
    if (value === undefined || cursor.at >= cursor.text.length) return undefined
    list.push(value)
  }
  cursor.at++
  return list
}

function readQuoted(cursor: Cursor): string | undefined {
  const pattern = /'((?:[^'!]|![!'])*)'/y
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.text)
  if (!found) return undefined
  cursor.at = pattern.lastIndex
  return (found[1] ?? '').replace(/!([!'])/g, '$1')
}

function readBare(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at
  const [bare = ''] = pattern.exec(cursor.text) ?? []
  cursor.at += bare.length
  return bare
}

function skip(cursor: Cursor, mark: string): boolean {
  if (cursor.text[cursor.at] !== mark) return false
  cursor.at++
  return true
}
