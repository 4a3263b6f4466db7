import type { Id } from '@/lib/model/id'
import type { Mark } from '@/lib/model/mark'
import { journal } from './database'

/** The marks of every picture in the journal as they stand now, by snapshot. */
export const marksEverywhere = async (): Promise<Map<Id, readonly Mark[]>> => {
  const rows = (await journal.amendments.toArray()).filter((row) => row.kind === 'marks')
  const inTime = rows.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  return new Map(inTime.map(({ stepId, marks }) => [stepId, marks]))
}
