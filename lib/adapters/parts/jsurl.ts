import { unescape } from './raw-url'

/** Where a value stands in a JSURL text, from behind its `~`, and where its key begins (itself, in a list). */
export interface Place {
  key: number
  start: number
  end: number
}

/** A parsed text, and the places of its values by path (`query/expression`, `source/0`). */
export interface Jsurl {
  value: unknown
  places: Map<string, Place>
}

const DEPTH = 40

/** What the sentence around a link leaves at its end: `...)` of Markdown, a full stop. */
const PASTED = /^[)\]>.,;:"]{0,4}$/

interface Cursor {
  text: string
  at: number
  places: Map<string, Place>
}

/**
 * Reads JSURL as the console of AWS writes it: `~(end~0~source~(~'a~'b))`, with `*20` for a space. Keeps the places,
 * so that one value can be replaced without writing the rest anew. Null where the text is something else.
 */
export function readJsurl(text: string): Jsurl | null {
  const cursor: Cursor = { text, at: 0, places: new Map() }
  const value = readValue(cursor, '', 0)
  return value === undefined || !PASTED.test(text.slice(cursor.at)) ? null : { value, places: cursor.places }
}

/** `undefined` where there is no value, as nothing in JSURL is. */
function readValue(cursor: Cursor, path: string, depth: number, key?: number): unknown {
  if (cursor.text[cursor.at] !== '~' || depth > DEPTH) return undefined
  const start = ++cursor.at
  const value = readBare(cursor, path, depth)
  if (path !== '') cursor.places.set(path, { key: key ?? start, start, end: cursor.at })
  return value
}

function readBare(cursor: Cursor, path: string, depth: number): unknown {
  const sign = cursor.text[cursor.at]
  if (sign === "'") {
    cursor.at++
    return decodeText(readWord(cursor, QUOTED))
  }
  if (sign === '(') {
    cursor.at++
    return cursor.text[cursor.at] === '~' ? readList(cursor, path, depth) : readRecord(cursor, path, depth)
  }
  const word = readWord(cursor, BARE)
  if (word === 'null') return null
  if (word === 'true' || word === 'false') return word === 'true'
  return /^-?\d{1,20}(?:\.\d{1,20})?(?:e[+-]?\d{1,3})?$/i.test(word) ? Number(word) : undefined
}

function readList(cursor: Cursor, path: string, depth: number): unknown {
  const list: unknown[] = []
  if (cursor.text.startsWith('~)', cursor.at)) cursor.at++
  while (cursor.text[cursor.at] === '~') {
    const value = readValue(cursor, inside(path, String(list.length)), depth + 1)
    if (value === undefined) return undefined
    list.push(value)
  }
  return cursor.text[cursor.at++] === ')' ? list : undefined
}

function readRecord(cursor: Cursor, path: string, depth: number): unknown {
  const record = new Map<string, unknown>()
  while (cursor.text[cursor.at] !== ')') {
    const key = cursor.at
    const name = decodeText(readWord(cursor, BARE))
    const value = readValue(cursor, inside(path, name), depth + 1, key)
    if (value === undefined) return undefined
    record.set(name, value)
    if (cursor.text[cursor.at] === '~') cursor.at++
    else if (cursor.text[cursor.at] !== ')') return undefined
  }
  cursor.at++
  return Object.fromEntries(record)
}

function inside(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`
}

/** Where a text is not escaped in full, a `)` that the text goes on behind is its own. */
const QUOTED = /(?:[^~)]|\)(?=[\w*%]))*/
const BARE = /[^~)]*/

function readWord(cursor: Cursor, form: RegExp): string {
  const rest = new RegExp(form, 'y')
  rest.lastIndex = cursor.at
  const word = rest.exec(cursor.text)?.[0] ?? ''
  cursor.at += word.length
  return word
}

/**
 * `*20` is a byte of UTF-8 (or, where it is none, a character below 256), `**20ac` a character, `!` a dollar. A
 * percent sign of the text itself is `*25`: one that stands there is what a browser escaped on the way.
 */
export function decodeText(text: string): string {
  return unescape(text)
    .replaceAll('!', '$')
    .replace(/\*\*([\da-f]{4})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/(?:\*[\da-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run.replaceAll('*', '%'))
      } catch {
        return run.replace(/\*(..)/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      }
    })
}

/** The text of an instant: its colons are written `*3a`. */
export function jsurlInstant(at: number): string {
  return new Date(at).toISOString().replaceAll(':', '*3a')
}
