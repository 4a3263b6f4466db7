import { sha256 } from '@noble/hashes/sha2.js'
import { deflateSync, Inflate } from 'fflate'
import { LIMITS } from '@/lib/model/limits'
import { Whole } from '@/lib/model/whole'
import { through } from '@/lib/story/through'
import { fromBase62, lengthInBase62, toBase62 } from './base62'
import { Columns } from './columns'
import { compact } from './compact'
import { DICTIONARY_1 } from './dictionary-1'
import { expand } from './expand'

/**
 * #t1 base62(
 *   u8      dictionary      which preset dictionary; 1
 *   varint  length          bytes of the JSON, at most 4 of 7 bits, low first: how far to inflate
 *   u32     crc             CRC-32, big-endian, of all other bytes: what was cut or changed on its way
 *   ...     deflate-raw     of the JSON of `Columns`, with the dictionary
 * )
 */
const VERSION = 1
const dictionary = new TextEncoder().encode(DICTIONARY_1)

export type Decoded =
  | { ok: true; whole: Whole; /** looks that the link does not carry */ leftOut: number }
  | { ok: false; reason: 'not-ours' | 'too-new' | 'damaged' | 'too-large'; message: string }

const MESSAGES = {
  'not-ours':
    'This is not a trail link: a trail link has #t1 and then only letters and digits. Copy the whole link.',
  'too-new':
    'This link was made by a newer Overshoulder. Update Overshoulder, or ask for the story as a file.',
  damaged:
    'This link was cut short or changed on its way, as chats and mail programs do with long links. Ask for it again, or for the story as a file.',
  'too-large':
    'This link unpacks to more than a trail can be, and was not opened. Ask for the story as a file.',
} as const

const refuse = (reason: keyof typeof MESSAGES): Decoded => ({ ok: false, reason, message: MESSAGES[reason] })

const crc32 = (parts: readonly Uint8Array[]): number => {
  let crc = 0xffffffff
  for (const part of parts) {
    for (const byte of part) {
      crc ^= byte
      for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    }
  }
  return (crc ^ 0xffffffff) >>> 0
}

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]

/** The value, and where it ended; null where it does not end in four bytes. */
const readVarint = (bytes: Uint8Array, start: number): { value: number; end: number } | null => {
  let value = 0
  for (let index = 0; index < 4; index++) {
    const byte = bytes[start + index]
    if (byte === undefined) return null
    value += (byte & 127) * 2 ** (7 * index)
    if (byte < 128) return { value, end: start + index + 1 }
  }
  return null
}

const frame = (json: Uint8Array): Uint8Array => {
  const head = Uint8Array.from([VERSION, ...varint(json.length)])
  const body = deflateSync(json, { level: 9, mem: 12, dictionary })
  const bytes = new Uint8Array(head.length + 4 + body.length)
  bytes.set(head)
  new DataView(bytes.buffer).setUint32(head.length, crc32([head, body]))
  bytes.set(body, head.length + 4)
  return bytes
}

/** Input by the piece, so that a bomb of a thousand to one stops after its first piece. */
const PIECE = 512

/** Exactly `length` bytes; null where there are more or fewer. */
const inflate = (body: Uint8Array, length: number): Uint8Array | null => {
  const bytes = new Uint8Array(length)
  let filled = 0
  const stream = new Inflate({ dictionary }, (piece) => {
    if (filled + piece.length <= length) bytes.set(piece, filled)
    filled += piece.length
  })
  try {
    for (let start = 0; start < body.length && filled <= length; start += PIECE) {
      stream.push(body.subarray(start, start + PIECE), start + PIECE >= body.length)
    }
  } catch {
    return null
  }
  return filled === length ? bytes : null
}

type Carried = { looks: boolean; most?: number }

const tellEncoded = function* (
  whole: Whole,
  { looks, most = LIMITS.fragment }: Carried,
): Generator<undefined, string | null> {
  const columns = compact(whole, { looks })
  yield
  const json = new TextEncoder().encode(JSON.stringify(columns))
  if (json.length > LIMITS.inflated) return null
  yield
  const bytes = frame(json)
  return lengthInBase62(bytes.length) > most ? null : `#t1${toBase62(bytes)}`
}

/**
 * The fragment of a trail link, `#t1...`: text only. With `looks: false` the steps that nobody kept stay at
 * home and are counted. Null for a trail that is too large for any link.
 */
export const encodeLink = (whole: Whole, carried: Carried): string | null =>
  through(tellEncoded(whole, carried))

/** Links up to this length open from every chat and mail program. */
export const SAFE_LENGTH = 2_000

/** More steps than any such link carries: they are not even tried. */
const MANY = SAFE_LENGTH

/** A whole link, bit by bit: with all looks where that fits everywhere, else with the kept steps alone. */
export const tellLink = function* (whole: Whole, base: string): Generator<undefined, string | null> {
  const all = whole.steps.length > MANY ? null : yield* tellEncoded(whole, { looks: true, most: SAFE_LENGTH })
  if (all !== null && base.length + all.length <= SAFE_LENGTH) return base + all
  const kept = yield* tellEncoded(whole, { looks: false })
  return kept === null ? null : base + kept
}

/** The same at once. */
export const trailLink = (whole: Whole, base: string): string | null => through(tellLink(whole, base))

const open = (bytes: Uint8Array): Decoded => {
  const head = readVarint(bytes, 1)
  if (!head || bytes.length < head.end + 5) return refuse('damaged')
  const body = bytes.subarray(head.end + 4)
  const crc = new DataView(bytes.buffer, bytes.byteOffset + head.end).getUint32(0)
  if (crc32([bytes.subarray(0, head.end), body]) !== crc) return refuse('damaged')
  if (bytes[0] !== VERSION) return refuse('too-new')
  if (head.value > LIMITS.inflated) return refuse('too-large')
  const json = inflate(body, head.value)
  return json ? unfold(json) : refuse('damaged')
}

const unfold = (json: Uint8Array): Decoded => {
  try {
    const columns = Columns.parse(JSON.parse(new TextDecoder().decode(json)))
    const seed = `L${toBase62(sha256(json).subarray(0, 11))}`
    return {
      ok: true,
      whole: Whole.parse(expand(columns, seed)),
      leftOut: Math.max(0, Math.trunc(columns[0][4])),
    }
  } catch {
    return refuse('damaged')
  }
}

/**
 * Opens a trail link, or a text that one was pasted into: what stands before `#t1` and after the last letter
 * or digit is passed over, and lines that a mail program broke are joined.
 */
export const decodeLink = (text: string): Decoded => {
  const found = /#?\bt1([0-9A-Za-z]{8,})((?:\s+[0-9A-Za-z]+)*)/.exec(text.slice(0, 4 * LIMITS.fragment))
  if (!found)
    return refuse(/#t\d+[0-9A-Za-z]{8,}/.test(text) ? 'too-new' : /#t1/.test(text) ? 'damaged' : 'not-ours')
  const [, run = '', more = ''] = found
  if (run.length > LIMITS.fragment) return refuse('too-large')
  const opened = attempt(run)
  if (opened.ok || more === '') return opened
  const joined = attempt(run + more.replace(/\s+/g, ''))
  return joined.ok ? joined : opened
}

const attempt = (run: string): Decoded => {
  const bytes = fromBase62(run)
  return bytes ? open(bytes) : refuse('damaged')
}
