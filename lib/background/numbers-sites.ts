import { z } from 'zod'
import type { Origin } from '@/lib/model/origin'
import type { Area } from './area'

/** Sites of whose graphs the numbers are kept too: the person said so once, for each. */
const Kept = z.array(z.string())
const KEY = 'numbers'

const read = async (area: Area): Promise<Origin[]> => {
  const parsed = Kept.safeParse((await area.get(KEY))[KEY])
  return parsed.success ? parsed.data : []
}

export const keepsNumbers = async (area: Area, origin: Origin): Promise<boolean> =>
  (await read(area)).includes(origin)

/** One change of the list at a time is the caller's duty. */
export const keepNumbersOf = async (area: Area, origin: Origin, keep: boolean): Promise<void> => {
  const others = (await read(area)).filter((known) => known !== origin)
  await area.set({ [KEY]: keep ? [...others, origin] : others })
}
