import type { Id } from '@/lib/model/id'
import { listed } from '@/lib/story/telling'
import type { Walk } from './walk'

/** What of a walk is told in a row. */
export type Told = Pick<Walk, 'shown' | 'me' | 'times'>
type Seen = Pick<Told, 'shown' | 'me'>

/** A person as they are called here. */
export const nameIn = ({ shown, me }: Seen, id: Id): string => {
  const name = shown.outline.people.get(id) ?? ''
  return name !== '' ? name : id === me ? 'You' : 'somebody'
}

/**
 * Whose it is: "Ana", "claimed by Ben", "Ana, claimed by Ben and Cy". All names but that of this browser's person
 * came with a file, which only claims them. `by` goes before a name that is not claimed.
 */
export const signature = (walk: Seen, ids: readonly Id[], by = ''): string => {
  const unique = [...new Set(ids)]
  const own = unique.includes(walk.me ?? '') ? [`${by}${nameIn(walk, walk.me ?? '')}`] : []
  const others = unique.filter((id) => id !== walk.me).map((id) => nameIn(walk, id))
  return [...own, ...(others.length > 0 ? [`claimed by ${listed(others)}`] : [])].join(', ')
}

/** Whose words these are, where they are not those of the person in front of the screen. */
export const signed = (walk: Seen, id: Id): string => (id === walk.me ? '' : signature(walk, [id]))

/** Whether it is worth saying at every step whose it is. */
export const areSeveral = ({ shown }: Seen): boolean => shown.outline.figures.people > 1
