import { fields, items, parseJson, textOf } from './parts/json-spans'
import { hashParams, type Link, type Param } from './parts/raw-url'

/** A parameter that holds base64 of JSON, decoded. */
export interface Payload {
  /** `pane`, `overlay`, `cards[0]` */
  name: string
  text: string
  json: Record<string, unknown>
}

const PAYLOAD = /^(?:pane|overlay|launcher|cards\[\d+\]|sidebars\[\d+\])$/

export function payloadsOf(link: Link): Payload[] {
  return [...link.search, ...hashParams(link)].flatMap(({ name, raw }) => {
    const text = PAYLOAD.test(name) && raw !== null ? fromBase64(raw) : null
    const json = text === null ? undefined : parseJson(text)
    return text === null || json === undefined ? [] : [{ name, text, json: fields(json) }]
  })
}

/** Base64 of UTF-8, padded or not, escaped or not; null where it is none. */
export function fromBase64(raw: string): string | null {
  try {
    const plain = decodeURIComponent(raw.replaceAll(' ', '+')).replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(plain.replace(/=+$/, '')), (letter) => letter.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** NRQL that the query builder was opened with, and the words of a log search. */
export function queriesOf(payloads: readonly Payload[]): { text: string; language: string }[] {
  return payloads.flatMap(({ name, json }) => {
    const nrql = [
      json.initialNrqlValue,
      json.nrql,
      ...items(json.initialQueries).map((one) => fields(one).nrql),
    ]
    const page = textOf(json.nerdletId) ?? (name === 'launcher' ? 'logger' : '')
    const words = page.startsWith('logger') ? textOf(json.query) : null
    return [
      ...[...new Set(nrql.map(textOf))].map((text) => ({ text: text ?? '', language: 'nrql' })),
      { text: words ?? '', language: 'lucene' },
    ].filter(({ text }) => text !== '')
  })
}

/** The first value of that name in any payload. */
export function stateOf(payloads: readonly Payload[], name: string): string | null {
  for (const { json } of payloads) {
    const text = textOf(json[name])
    if (text !== null) return text
  }
  return null
}

/** `platform[filters]` is base64 of a JSON string. */
export function filterOf(params: readonly Param[]): string | null {
  const raw = params.find(({ name }) => name === 'platform[filters]')?.raw
  const text = raw == null ? null : fromBase64(raw)
  const plain = text === null ? null : parseJson(text)
  return typeof plain === 'string' && plain !== '' ? plain : null
}

/** True where NRQL measures its own window from now, whatever the picker says. */
export function nrqlMoves(text: string): boolean {
  return /\b(?:since|until|with)\s+(?:this|last|today|yesterday|now|\d+\s*\w+\s+ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i.test(
    text,
  )
}
