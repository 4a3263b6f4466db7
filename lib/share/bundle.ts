import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { deflateSync } from 'fflate'
import type { Id } from '@/lib/model/id'
import { Numbers } from '@/lib/model/numbers'
import type { PictureType } from '@/lib/model/picture'
import { SCHEMA } from '@/lib/model/schema'
import { Whole } from '@/lib/model/whole'
import { toBase64 } from '@/lib/story/base64'

export const FORMAT = 'overshoulder-trail'

export type Picture = { type: PictureType; bytes: Uint8Array }
export type Pictures = ReadonlyMap<Id, Picture>

/** A picture inside of a bundle; `base64` is empty where an exported story shows it and holds it there. */
export type Packed = { id: Id; type: PictureType; base64: string }

/** Of the JSON text of the bundle without white space, so that a file may be indented and stay whole. */
export const digest = (bundle: unknown): string =>
  bytesToHex(sha256(new TextEncoder().encode(JSON.stringify(bundle))))

/** What is laid beside the rows of a trail, as far as it is there. */
export type Beside = { pictures: Pictures; numbers?: readonly Numbers[] }

const pack = (
  whole: Whole,
  { pictures, numbers = [] }: Beside,
): Whole & { pictures: Packed[]; numbers: Numbers[] } => {
  const wanted = new Set(
    whole.steps.flatMap((step) => (step.kind === 'snapshot' && step.picture ? [step.picture.id] : [])),
  )
  const packed = [...pictures]
    .filter(([id]) => wanted.has(id))
    .map(([id, { type, bytes }]) => ({ id, type, base64: toBase64(bytes) }))
  const steps = new Set(whole.steps.map(({ id }) => id))
  const kept = numbers.filter(({ id }) => steps.has(id)).map((row) => Numbers.parse(row))
  return { ...Whole.parse(whole), pictures: packed, numbers: kept }
}

const fileOf = (whole: Whole, beside: Beside, shown: ReadonlySet<Id>) => {
  const bundle = pack(whole, beside)
  const held = bundle.pictures.map((picture) =>
    shown.has(picture.id) ? { ...picture, base64: '' } : picture,
  )
  return { format: FORMAT, schema: SCHEMA, sha256: digest(bundle), bundle: { ...bundle, pictures: held } }
}

/**
 * A trail as one JSON file, readable without us:
 * `{ format, schema, sha256, bundle: { trail, people, steps, leads, amendments, pictures, numbers } }`.
 * Throws where the trail is none that `restore` would take.
 */
export const bundle = (
  whole: Whole,
  pictures: Pictures,
  numbers: readonly Numbers[] = [],
): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(fileOf(whole, { pictures, numbers }, new Set()), null, 1))

/**
 * The bundle for the inside of an exported story: the same JSON, deflated (raw) and in base64, because a story is
 * mostly its pictures and should stay so. Pictures that the story shows are not in it twice.
 */
export const islandOf = (whole: Whole, beside: Beside, shown: ReadonlySet<Id>): string =>
  toBase64(deflateSync(new TextEncoder().encode(JSON.stringify(fileOf(whole, beside, shown))), { level: 9 }))
