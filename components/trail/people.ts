import type { Id } from '@/lib/model/id'
import type { Walk } from './walk'

/** A person as they are called here; names that came with a trail are what its file claims. */
export const nameIn = ({ shown, me }: Pick<Walk, 'shown' | 'me'>, id: Id): string => {
  const name = shown.outline.people.get(id) ?? ''
  return name !== '' ? name : id === me ? 'You' : 'somebody'
}

/** Whose words these are, where they are not those of the person in front of the screen. */
export const signed = (walk: Pick<Walk, 'shown' | 'me'>, id: Id): string =>
  id === walk.me ? '' : nameIn(walk, id)
