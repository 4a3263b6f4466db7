import type { Id } from '@/lib/model/id'
import { journal } from './database'
import { erasePlates, plateIds } from './plates'

/** Everything that is kept of any picture: of each by its id alone. */
const idsHere = async (): Promise<Id[]> => {
  const [whole, small, plates] = await Promise.all([
    journal.pictures.toCollection().primaryKeys(),
    journal.thumbnails.toCollection().primaryKeys(),
    plateIds(),
  ])
  return [...new Set([...whole, ...small, ...plates])]
}

/** Those of them that no step of any trail shows, the bin included. Of steps an index is read, and no row. */
const unshownOf = async (ids: readonly Id[]): Promise<Id[]> => {
  if (ids.length === 0) return []
  const shown = new Set<unknown>(await journal.steps.where('picture.id').anyOf(ids).keys())
  return ids.filter((id) => !shown.has(id))
}

/** Erases those of these pictures that no step shows any more, inside the caller's transaction. */
export const eraseUnshown = async (ids: readonly Id[]): Promise<void> => {
  const unshown = await unshownOf(ids)
  await journal.pictures.bulkDelete(unshown)
  await journal.thumbnails.bulkDelete(unshown)
  await erasePlates(unshown)
}

/**
 * Pictures that no step shows: nobody can see them, and no undo brings their step back, since what it brings back with
 * pictures it holds itself. Nothing is locked where there are none.
 */
export const clearPictures = async (): Promise<void> => {
  if ((await unshownOf(await idsHere())).length === 0) return
  const { pictures, thumbnails, plates, steps } = journal
  await journal.transaction('rw', pictures, thumbnails, plates, steps, async () =>
    eraseUnshown(await idsHere()),
  )
}
