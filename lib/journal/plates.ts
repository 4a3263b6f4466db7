import { liveQuery } from 'dexie'
import type { Id } from '@/lib/model/id'
import { journal } from './database'
import type { Pixels } from './steps'

/** A part of a picture, in its pixels. */
export type Box = { x: number; y: number; width: number; height: number }

/** A snapshot that has been exposed and not yet developed: the screen as it was, and the part of it that is wanted. */
export type Plate = { bytes: Uint8Array<ArrayBuffer>; box: Box }

/** `id` is that of the picture that it will be. */
export type NamedPlate = Plate & { id: Id }

/**
 * `id` is that of the picture in the row with which a plate begins; rows that go on with its bytes have no box, and
 * ids that no picture has.
 */
export type PlateRow = { id: string; bytes: Uint8Array<ArrayBuffer>; box: Box | null }

/** Chromium makes a file of its own of every row of 64 kB and more: 4 to 6 ms of a snapshot. */
const PART = 60_000
const MARK = '.'

/** A plate as it lies on disk, in rows that are small enough. */
export const rowsOfPlate = (id: Id, { bytes, box }: Plate): PlateRow[] =>
  Array.from({ length: Math.max(1, Math.ceil(bytes.length / PART)) }, (_, index) => ({
    id: index === 0 ? id : `${id}${MARK}${String(index).padStart(6, '0')}`,
    bytes: bytes.slice(index * PART, (index + 1) * PART),
    box: index === 0 ? box : null,
  }))

const partsOf = (id: Id) => journal.plates.where('id').between(id + MARK, `${id}${MARK}\uffff`)

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export const plateOf = (id: Id): Promise<NamedPlate | undefined> =>
  journal.transaction('r', journal.plates, async () => {
    const [first, rest] = await Promise.all([journal.plates.get(id), partsOf(id).toArray()])
    if (!first?.box) return undefined
    return { id, bytes: joined([first, ...rest].map(({ bytes }) => bytes)), box: first.box }
  })

export const isPlate = async (id: Id): Promise<boolean> => (await journal.plates.where({ id }).count()) > 0

const keysHere = (): Promise<string[]> => journal.plates.toCollection().primaryKeys()

const idOf = (key: string): string => key.split(MARK, 1)[0] ?? key

export const plateIds = async (): Promise<Id[]> => (await keysHere()).filter((key) => idOf(key) === key)

/** Called inside the transaction that does away with their pictures. */
export const erasePlates = async (ids: readonly Id[]): Promise<void> => {
  const unwanted = new Set(ids)
  await journal.plates.bulkDelete((await keysHere()).filter((key) => unwanted.has(idOf(key))))
}

/**
 * Parts without their beginning: what Firefox keeps of a plate for which the disk had no room. Looked for whenever the
 * worker starts, so nothing is locked where there are none; a plate is written all at once, and never again.
 */
export const eraseLostParts = async (): Promise<void> => {
  const keys = await keysHere()
  const here = new Set(keys)
  const lost = keys.filter((key) => !here.has(idOf(key)))
  if (lost.length > 0) await journal.plates.bulkDelete(lost)
}

/** Longer than any plate takes; a worker that was killed over one begins with it the next time. */
const PATIENCE_MS = 3_000

/** Resolves when none of these pictures is a plate any more, or when that takes too long. */
export const whenDeveloped = async (ids: Id[]): Promise<void> => {
  const left = () => journal.plates.where('id').anyOf(ids).count()
  if ((await left()) === 0) return
  const stop = new AbortController()
  await new Promise<void>((done) => {
    const late = setTimeout(done, PATIENCE_MS)
    const watch = liveQuery(left).subscribe((count) => count === 0 && done())
    stop.signal.addEventListener('abort', () => {
      clearTimeout(late)
      watch.unsubscribe()
    })
  })
  stop.abort()
}

/** The picture takes the place of its plate. False where there is none any more: it was developed, or erased. */
export const developed = (id: Id, { type, blob, thumbnail }: Pixels): Promise<boolean> =>
  journal.transaction('rw', journal.plates, journal.pictures, journal.thumbnails, async () => {
    if (!(await isPlate(id))) return false
    await Promise.all([
      journal.pictures.put({ id, type, blob }),
      journal.thumbnails.put({ id, ...thumbnail }),
      erasePlates([id]),
    ])
    return true
  })
