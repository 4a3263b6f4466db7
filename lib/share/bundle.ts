import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { deflateSync } from 'fflate'
import { excess, overweight, sizeOf } from '@/lib/model/excess'
import type { Id } from '@/lib/model/id'
import { Numbers } from '@/lib/model/numbers'
import type { PictureType } from '@/lib/model/picture'
import { SCHEMA } from '@/lib/model/schema'
import { picturesIn } from '@/lib/model/step'
import { Whole } from '@/lib/model/whole'
import { toBase64 } from '@/lib/story/base64'
import { through } from '@/lib/story/through'

export const FORMAT = 'overshoulder-trail'

export type Picture = { type: PictureType; bytes: Uint8Array }
export type Pictures = ReadonlyMap<Id, Picture>

/** A picture inside of a bundle; `base64` is empty where an exported story shows it and holds it there. */
export type Packed = { id: Id; type: PictureType; base64: string }

const listed = function* (rows: readonly unknown[], line: string): Generator<string, void> {
  yield '['
  for (const [index, row] of rows.entries()) yield `${index === 0 ? '' : ','}${line}${JSON.stringify(row)}`
  yield ']'
}

/**
 * The JSON of a bundle, a row of its lists at a time: of a long trail it is a hundred megabytes. Without a `line`
 * between the rows the pieces are together what `JSON.stringify` writes.
 */
const jsonOf = function* (bundle: object, line = ''): Generator<string, void> {
  let before = '{'
  for (const [key, value] of Object.entries(bundle) as [string, unknown][]) {
    yield `${before}${line}${JSON.stringify(key)}:`
    before = ','
    if (Array.isArray(value)) yield* listed(value, line)
    else yield JSON.stringify(value)
  }
  yield before === '{' ? '{}' : '}'
}

/**
 * Of the JSON text of the bundle without white space, so that a file may be indented and stay whole. Of a long trail
 * each `yield` is a place to rest at.
 */
export const tellDigest = function* (bundle: object): Generator<undefined, string> {
  const hash = sha256.create()
  const encoder = new TextEncoder()
  for (const piece of jsonOf(bundle)) {
    hash.update(encoder.encode(piece))
    yield
  }
  return bytesToHex(hash.digest())
}

/** The same at once. */
export const digest = (bundle: object): string => through(tellDigest(bundle))

/** What is laid beside the rows of a trail, as far as it is there. */
export type Beside = { pictures: Pictures; numbers?: readonly Numbers[] }

/** Throws, in words for who shares, where `restore` would not take what was written. */
const refuseOver = (over: string | null): void => {
  if (over !== null)
    throw new Error(
      `this trail has ${over}. Nothing has left this browser. Split it at a step and share both parts, or untick pictures.`,
    )
}

/** The same for the bytes of a file. */
export const refuseHeavy = (bytes: number): void => refuseOver(overweight(bytes))

const pack = function* (
  whole: Whole,
  { pictures, numbers = [] }: Beside,
): Generator<undefined, Whole & { pictures: Packed[]; numbers: Numbers[] }> {
  refuseOver(excess(sizeOf(whole)))
  const wanted = new Set(picturesIn(whole.steps))
  const packed: Packed[] = []
  for (const [id, { type, bytes }] of pictures) {
    if (wanted.has(id)) packed.push({ id, type, base64: toBase64(bytes) })
    yield
  }
  const steps = new Set(whole.steps.map(({ id }) => id))
  const kept = numbers.filter(({ id }) => steps.has(id)).map((row) => Numbers.parse(row))
  return { ...Whole.parse(whole), pictures: packed, numbers: kept }
}

const fileOf = function* (whole: Whole, beside: Beside) {
  const bundle = yield* pack(whole, beside)
  return { format: FORMAT, schema: SCHEMA, sha256: yield* tellDigest(bundle), bundle }
}

/**
 * A trail as one JSON file, a row on each line, readable without us:
 * `{ format, schema, sha256, bundle: { trail, people, steps, leads, amendments, pictures, numbers } }`.
 * In pieces, bit by bit. Throws where the trail is none that `restore` would take.
 */
export const tellBundle = function* (whole: Whole, beside: Beside): Generator<undefined, string[]> {
  const { bundle, ...head } = yield* fileOf(whole, beside)
  const pieces = [JSON.stringify(head).replace(/\}$/, ',"bundle":')]
  for (const piece of jsonOf(bundle, '\n')) {
    pieces.push(piece)
    yield
  }
  return [...pieces, '}\n']
}

/** The same at once. */
export const bundle = (
  whole: Whole,
  pictures: Pictures,
  numbers: readonly Numbers[] = [],
): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(through(tellBundle(whole, { pictures, numbers })).join(''))

/**
 * The bundle for the inside of an exported story: the same JSON, deflated (raw) and in base64, because a story is
 * mostly its pictures and should stay so. Pictures that the story shows are not in it twice.
 */
export const tellIsland = function* (
  whole: Whole,
  beside: Beside,
  shown: ReadonlySet<Id>,
): Generator<undefined, string> {
  const file = yield* fileOf(whole, beside)
  const pictures = file.bundle.pictures.map((picture) =>
    shown.has(picture.id) ? { ...picture, base64: '' } : picture,
  )
  const json = JSON.stringify({ ...file, bundle: { ...file.bundle, pictures } })
  refuseHeavy(json.length)
  yield
  return toBase64(deflateSync(new TextEncoder().encode(json), { level: 9 }))
}
