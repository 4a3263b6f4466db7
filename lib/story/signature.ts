import type { Id } from '@/lib/model/id'
import { foreign } from './foreign'
import type { Markup } from './markup'
import { listed, type Telling } from './telling'

const unique = (names: readonly string[]): string[] => [...new Set(names)]

/** Whose it is: "Ana", "claimed by Ben", "Ana, claimed by Ben and Cy". `by` goes before names that are not claimed. */
export const signature = (ids: readonly Id[], told: Telling, by = ''): Markup[] => {
  const [own, claimed] = [false, true].map((isClaimed) =>
    listed(unique(ids.filter((id) => told.claimed(id) === isClaimed).map(told.who))),
  )
  return [
    ...(own ? [by, foreign(own)] : []),
    ...(own && claimed ? [', '] : []),
    ...(claimed ? ['claimed by ', foreign(claimed)] : []),
  ].filter((part) => part !== '')
}
