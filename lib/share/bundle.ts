import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { deflateSync } from 'fflate'
import type { Id } from '@/lib/model/id'
import type { PictureType } from '@/lib/model/picture'
import { SCHEMA, Whole } from '@/lib/model/whole'
import { toBase64 } from '@/lib/story/base64'

export const FORMAT = 'overshoulder-trail'

export type Picture = { type: PictureType; bytes: Uint8Array }
export type Pictures = ReadonlyMap<Id, Picture>

/** A picture inside of a bundle; `base64` is empty where an exported story shows it and holds it there. */
export type Packed = { id: Id; type: PictureType; base64: string }

/** Of the JSON text of the bundle without white space, so that a file may be indented and stay whole. */
export const digest = (bundle: unknown): string =>
  bytesToHex(sha256(new TextEncoder().encode(JSON.stringify(bundle))))

const pack = (whole: Whole, pictures: Pictures): Whole & { pictures: Packed[] } => {
  const wanted = new Set(
    whole.steps.flatMap((step) => (step.kind === 'snapshot' && step.picture ? [step.picture.id] : [])),
  )
  const packed = [...pictures]
    .filter(([id]) => wanted.has(id))
    .map(([id, { type, bytes }]) => ({ id, type, base64: toBase64(bytes) }))
  return { ...Whole.parse(whole), pictures: packed }
}

const fileOf = (whole: Whole, pictures: Pictures, shown: ReadonlySet<Id>) => {
  const bundle = pack(whole, pictures)
  const held = bundle.pictures.map((picture) =>
    shown.has(picture.id) ? { ...picture, base64: '' } : picture,
  )
  return { format: FORMAT, schema: SCHEMA, sha256: digest(bundle), bundle: { ...bundle, pictures: held } }
}

/**
 * A trail as one JSON file, readable without us:
 * `{ format, schema, sha256, bundle: { trail, people, steps, leads, amendments, pictures } }`.
 * Throws where the trail is none that `restore` would take.
 */
export const bundle = (whole: Whole, pictures: Pictures): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(fileOf(whole, pictures, new Set()), null, 1))

/**
 * The bundle for the inside of an exported story: the same JSON, deflated (raw) and in base64, because a story is
 * mostly its pictures and should stay so. Pictures that the story shows are not in it twice.
 */
export const islandOf = (whole: Whole, pictures: Pictures, shown: ReadonlySet<Id>): string =>
  toBase64(
    deflateSync(new TextEncoder().encode(JSON.stringify(fileOf(whole, pictures, shown))), { level: 9 }),
  )
