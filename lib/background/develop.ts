import { developed, plateOf, plates, type PlateRow } from '@/lib/journal/plates'
import type { Pixels } from '@/lib/journal/steps'
import type { Id } from '@/lib/model/id'
import { printOf } from './pixels'

const develop = async (row: PlateRow): Promise<Pixels> => {
  const pixels = await printOf(row)
  await developed(row.id, pixels)
  return pixels
}

/** The picture of a plate, once it is in the plate's place; null where there is no such plate. */
export const developOne = async (pictureId: Id): Promise<Pixels | null> => {
  const row = await plateOf(pictureId)
  return row ? develop(row) : null
}

/** What a worker left undone when it was killed. One that cannot be developed stays, and keeps no other from it. */
export const developAll = async (): Promise<void> => {
  for (const row of await plates()) await develop(row).catch(() => undefined)
}
