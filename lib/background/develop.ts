import { developed, eraseLostParts, plateIds, plateOf, type NamedPlate } from '@/lib/journal/plates'
import type { Pixels } from '@/lib/journal/steps'
import type { Id } from '@/lib/model/id'
import { printOf } from './pixels'

const develop = async (plate: NamedPlate): Promise<Pixels> => {
  const pixels = await printOf(plate)
  await developed(plate.id, pixels)
  return pixels
}

/** The picture of a plate, once it is in the plate's place; null where there is no such plate. */
export const developOne = async (pictureId: Id): Promise<Pixels | null> => {
  const plate = await plateOf(pictureId)
  return plate ? develop(plate) : null
}

/** What a worker left undone when it was killed. One that cannot be developed stays, and keeps no other from it. */
export const developAll = async (): Promise<void> => {
  await eraseLostParts().catch(() => undefined)
  for (const id of await plateIds()) await developOne(id).catch(() => undefined)
}
