import { z } from 'zod'
import { Id } from '@/lib/model/id'
import { LIMITS } from '@/lib/model/limits'
import { Numbers } from '@/lib/model/numbers'
import { PictureType } from '@/lib/model/picture'
import { upgrade } from '@/lib/model/upgrades/upgrade'
import { SCHEMA } from '@/lib/model/schema'
import { Whole } from '@/lib/model/whole'
import { fromBase64 } from '@/lib/story/base64'
import { through } from '@/lib/story/through'
import { FORMAT, tellDigest, type Picture } from './bundle'
import { locate } from './island'
import { mend } from './mend'

export type Reason = 'not-ours' | 'too-new' | 'damaged' | 'too-large'
export type Restored =
  | { ok: true; whole: Whole; pictures: Map<Id, Picture>; numbers: Numbers[]; notices: string[] }
  | { ok: false; reason: Reason; message: string }

const MESSAGES: Readonly<Record<Reason, string>> = {
  'not-ours':
    'This is not an Overshoulder trail. A trail is a .json file or a story.html that Overshoulder exported: choose one of those.',
  'too-new': 'This trail was made by a newer Overshoulder. Update Overshoulder and open it again.',
  damaged:
    'This trail was damaged or cut short on its way; nothing of it was taken in. Ask for the file again, best as an attachment or in an archive.',
  'too-large': `This file is larger than ${LIMITS.bundle / 1024 / 1024} MB, more than a trail can be. Ask for a trail with fewer pictures.`,
}

const refuse = (reason: Reason): Restored => ({ ok: false, reason, message: MESSAGES[reason] })

/** Untouched, in the order of its keys: that is what its digest was taken of. */
type Raw = Readonly<Record<string, unknown>>
const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const Packed = z.object({ id: Id, type: PictureType, base64: z.string().max(LIMITS.picture * 1.4) })
const Bundle = z.object({
  ...Whole.shape,
  pictures: z.array(Packed).max(LIMITS.pictures),
  numbers: z.array(Numbers).max(LIMITS.pictures).default([]),
})
const File = z.object({
  format: z.literal(FORMAT),
  schema: z.int().min(1),
  sha256: z.string(),
  bundle: z.custom<Raw>(isRaw),
})

/** UTF-8, or UTF-16 where a byte order mark says so; null for what is no text. */
const decode = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

/** Says what kind of stranger this is, for files whose JSON cannot be read or is no file of ours. */
const stranger = (text: string, file: unknown): Restored => {
  const version = z.object({ format: z.literal(FORMAT), schema: z.int().min(SCHEMA + 1) }).safeParse(file)
  if (version.success) return refuse('too-new')
  const ours = text.slice(0, 4_000).includes(`"${FORMAT}"`) || text.includes('content="Overshoulder"')
  return refuse(ours ? 'damaged' : 'not-ours')
}

/** Each picture of an exported story is put back where the bundle had it. */
const filled = (bundle: Raw, shown: ReadonlyMap<Id, string>): Raw => {
  const { pictures } = bundle
  if (shown.size === 0 || !Array.isArray(pictures)) return bundle
  const back = pictures.map((picture: unknown): unknown => {
    if (!isRaw(picture) || picture['base64'] !== '' || typeof picture['id'] !== 'string') return picture
    return { ...picture, base64: shown.get(picture['id']) ?? '' }
  })
  return { ...bundle, pictures: back }
}

const intact = function* (bundle: Raw, sha256: string): Generator<undefined, boolean> {
  try {
    return (yield* tellDigest(bundle)) === sha256
  } catch {
    // What is nested a hundred thousand deep can be parsed, and not written again.
    return false
  }
}

const unpack = function* (packed: readonly z.infer<typeof Packed>[]): Generator<undefined, Map<Id, Picture>> {
  const pictures = new Map<Id, Picture>()
  for (const { id, type, base64 } of packed) {
    const bytes = fromBase64(base64)
    if (bytes) pictures.set(id, { type, bytes })
    yield
  }
  return pictures
}

/** Numbers of steps that are there, each once. */
const besideOf = ({ steps, trail }: Whole, numbers: readonly Numbers[]): Numbers[] => {
  const known = new Set(steps.map(({ id }) => id))
  const rows = numbers.filter(({ id }) => known.has(id))
  return [...new Map(rows.map((row) => [row.id, { ...row, trailId: trail.id }])).values()]
}

/**
 * Opens a bundle or an exported story. What is not whole to the last byte is refused with a sentence that says
 * what it is and what to do; what is whole but makes no sense is put right, and `notices` say so. Of a large file each
 * `yield` is a place to rest at.
 */
export const tellRestore = function* (bytes: Uint8Array): Generator<undefined, Restored> {
  if (bytes.length > LIMITS.bundle) return refuse('too-large')
  const text = decode(bytes)
  if (text === null) return refuse(looksLikeOurs(bytes) ? 'damaged' : 'not-ours')
  yield
  const { json, shown } = locate(text)
  yield
  const raw = parse(json)
  const file = File.safeParse(raw)
  if (!file.success || file.data.schema > SCHEMA) return stranger(text, raw)
  const bundle = filled(file.data.bundle, shown)
  if (!(yield* intact(bundle, file.data.sha256))) return refuse('damaged')
  const opened = Bundle.safeParse(upgrade(bundle, file.data.schema))
  if (!opened.success) return refuse('damaged')
  const { pictures, numbers, ...whole } = opened.data
  const mended = mend(whole, yield* unpack(pictures))
  return { ok: true, ...mended, numbers: besideOf(whole, numbers) }
}

/** The same at once. */
export const restore = (bytes: Uint8Array): Restored => through(tellRestore(bytes))

/** A flipped bit can make text unreadable as text; the head of the file still tells whose it is. */
const looksLikeOurs = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder().decode(bytes.subarray(0, 4_000))
  return head.includes(`"${FORMAT}"`) || head.includes('content="Overshoulder"')
}
