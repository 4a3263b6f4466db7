import { Id } from '@/lib/model/id'
import { isPart, type Part } from './part'

const idIn = (text: string | undefined): Id | null => {
  const id = Id.safeParse(text)
  return id.success ? id.data : null
}

export type Place = { trailId: Id | null; part: Part; stepId: Id | null; week: string | null }

/**
 * `#<trailId>/<part>`, `#<trailId>/read/<stepId>`, `#week/2026-W48`, or `#week` for the one that is now (empty here);
 * `week` is null for another address.
 */
export const placeIn = (hash: string): Place => {
  const [id, part, step] = hash.split('/')
  if (id === 'week') return { trailId: null, part: 'read', stepId: null, week: part ?? '' }
  return { trailId: idIn(id), part: isPart(part) ? part : 'read', stepId: idIn(step), week: null }
}
