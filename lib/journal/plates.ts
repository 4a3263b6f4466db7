import { liveQuery } from 'dexie'
import type { Id } from '@/lib/model/id'
import { journal } from './database'
import type { Pixels } from './steps'

/** A part of a picture, in its pixels. */
export type Box = { x: number; y: number; width: number; height: number }

/** A snapshot that has been exposed and not yet developed: the screen as it was, and the part of it that is wanted. */
export type Plate = { bytes: Uint8Array<ArrayBuffer>; box: Box }

/** `id` is that of the picture that it will be. */
export type PlateRow = Plate & { id: Id }

export const plateOf = (id: Id): Promise<PlateRow | undefined> => journal.plates.get(id)

export const plates = (): Promise<PlateRow[]> => journal.plates.toArray()

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
    if (!(await journal.plates.get(id))) return false
    await Promise.all([
      journal.pictures.put({ id, type, blob }),
      journal.thumbnails.put({ id, ...thumbnail }),
      journal.plates.delete(id),
    ])
    return true
  })
