/** One `name=value` of a link. */
export interface Param {
  /** decoded, `+` as a space */
  readonly name: string
  /** decoded; empty where there is none */
  readonly value: string
  /** as it stands in the link; null where there is no `=` */
  readonly raw: string | null
}

/** A web link taken apart without touching a byte of it. */
export interface Link {
  readonly raw: string
  /** scheme, host and port in lower case, without a user name */
  readonly origin: string
  /** host without port, in lower case */
  readonly host: string
  /** raw, never empty */
  readonly path: string
  readonly search: readonly Param[]
  /** raw, without the `#` */
  readonly hash: string
}

/** Where in a link parameters stand. `hash`: after the first `?` of the fragment, or in all of it where it has none. */
export type Where = 'search' | 'hash'

const LINK = /^(https?):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is

/** The link that was taken apart last: every adapter in turn asks for the same one. */
let latest: Link | null = null

/** Null where it is no http(s) link. Never throws. */
export function parseLink(raw: string): Link | null {
  if (latest?.raw !== raw) latest = takeApart(raw)
  return latest
}

function takeApart(raw: string): Link | null {
  const found = LINK.exec(raw)
  const authority = found?.[2]?.toLowerCase()
  if (!found || !authority) return null
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  return {
    raw,
    origin: `${(found[1] ?? '').toLowerCase()}://${host}`,
    host: host.replace(/:\d*$/, ''),
    path: found[3] ? found[3] : '/',
    search: paramsOf(found[4] ?? ''),
    hash: found[5] ?? '',
  }
}

/** Splits `a=1&b=2`; pass `;` for the tools that separate by it. Empty pieces (`a&&b`) are no parameters. */
export function paramsOf(text: string, separator = '&'): Param[] {
  return text
    .split(separator)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=')
      const raw = equals < 0 ? null : piece.slice(equals + 1)
      return { name: decode(equals < 0 ? piece : piece.slice(0, equals)), value: decode(raw ?? ''), raw }
    })
}

/** The parameters of the fragment: of `#/route?a=1`, or of `#a=1`. */
export function hashParams(link: Link, separator = '&'): Param[] {
  return paramsOf(link.hash.slice(link.hash.indexOf('?') + 1), separator)
}

/** The last value of that name, which is the one most tools read; null where there is none. */
export function last(params: readonly Param[], name: string): string | null {
  return params.findLast((param) => param.name === name)?.value ?? null
}

export function all(params: readonly Param[], name: string): string[] {
  return params.filter((param) => param.name === name).map((param) => param.value)
}

export function has(params: readonly Param[], name: string): boolean {
  return params.some((param) => param.name === name)
}

/**
 * Sets parameters in place (each that has the name), appends those that are missing, takes out the null ones.
 * Every other byte stays. Values are written as given: encode them first.
 */
export function rewrite(
  raw: string,
  changes: Readonly<Record<string, string | null>>,
  where: Where = 'search',
  separator = '&',
): string {
  const span = spanOf(raw, where)
  const missing = new Map(Object.entries(changes).filter(([, value]) => value !== null))
  const pieces: string[] = []
  for (const piece of span.body.split(separator)) {
    const [rawName = ''] = piece.split('=', 1)
    const name = decode(rawName)
    const change = Object.hasOwn(changes, name) ? changes[name] : undefined
    if (change === null) continue
    missing.delete(name)
    pieces.push(change === undefined ? piece : `${rawName}=${change}`)
  }
  if (missing.size > 0 && pieces.at(-1) === '') pieces.pop()
  for (const [name, value] of missing) pieces.push(`${name}=${value ?? ''}`)
  const body = pieces.join(separator)
  const mark = body === '' && span.body !== '' ? '' : span.mark || (body === '' ? '' : span.opener)
  return span.head + mark + body + span.tail
}

interface Span {
  head: string
  /** the `?` or `#` that is there, or nothing */
  mark: string
  /** the one to write where it is not there */
  opener: string
  body: string
  tail: string
}

function spanOf(raw: string, where: Where): Span {
  const hashAt = raw.indexOf('#')
  const front = hashAt < 0 ? raw : raw.slice(0, hashAt)
  const back = hashAt < 0 ? '' : raw.slice(hashAt)
  if (where === 'search') return { ...cut(front, front.indexOf('?'), '?'), tail: back }
  const query = back.indexOf('?')
  const inner = back.startsWith('#/') || query >= 0 ? cut(back, query, '?') : cut(back, back ? 0 : -1, '#')
  return { ...inner, head: front + inner.head, tail: '' }
}

function cut(text: string, at: number, opener: string): Omit<Span, 'tail'> {
  if (at < 0) return { head: text, mark: '', opener, body: '' }
  return { head: text.slice(0, at), mark: opener, opener, body: text.slice(at + 1) }
}

/** Percent-decoding that reads `+` as a space, and leaves alone what is no valid escape. */
export function decode(text: string): string {
  return unescape(text.replaceAll('+', ' '))
}

/** Percent-decoding that leaves `+` alone, as in a path. Never throws. */
export function unescape(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}

/** `encodeURIComponent` that does not throw on half a surrogate pair. */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'))
}

/** Decoded text, and for each of its characters (and its end) where in the raw text it begins. */
export interface Decoded {
  text: string
  at: number[]
}

/** Decodes like `decode`, so that an edit of the decoded text can be made in the raw one. */
export function decodeInPlace(raw: string): Decoded {
  const at: number[] = []
  let text = ''
  const pieces = /(?:%[0-9a-f]{2})+|[^%]|%/gi
  for (const piece of raw.matchAll(pieces)) {
    for (const [offset, character] of characters(piece[0])) {
      for (let unit = 0; unit < character.length; unit++) at.push(piece.index + offset)
      text += character
    }
  }
  at.push(raw.length)
  return { text, at }
}

/** The characters of one run of escapes (or of one plain character), with their offsets in the run. */
function characters(run: string): [number, string][] {
  if (run === '+') return [[0, ' ']]
  if (run.length === 1) return [[0, run]]
  try {
    let offset = 0
    return Array.from(decodeURIComponent(run), (character): [number, string] => {
      const start = offset
      offset += encodeURIComponent(character).length === 1 ? 3 : encodeURIComponent(character).length
      return [start, character]
    })
  } catch {
    return Array.from(run, (character, index): [number, string] => [index, character])
  }
}
