import type { Amendment, AmendmentOf } from '@/lib/model/amendment'
import type { Id } from '@/lib/model/id'
import { journal } from './database'

/** The amendment of one kind that holds: of those about the same thing the newest by (at, id). */
export const lastSaid = async <Kind extends Amendment['kind']>(
  trailId: Id,
  kind: Kind,
  about: (row: AmendmentOf<Kind>) => boolean,
): Promise<AmendmentOf<Kind> | undefined> => {
  const isKind = (row: Amendment): row is AmendmentOf<Kind> => row.kind === kind
  const rows = (await journal.amendments.where({ trailId }).toArray()).filter(isKind).filter(about)
  return rows.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).at(-1)
}
