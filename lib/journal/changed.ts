import { Dexie, type IntervalTree, type ObservabilitySet } from 'dexie'
import type { Id } from '@/lib/model/id'
import { journal } from './database'

/** Keys of rows that were written or erased, by table; null for any number of them. */
export type Changed = ReadonlyMap<string, ReadonlySet<Id> | null>

/** Null for a range of them. */
const keysIn = (tree: IntervalTree | undefined): Id[] | null => {
  if (!tree || !('from' in tree)) return []
  if (typeof tree.from !== 'string' || tree.from !== tree.to) return null
  const [before, after] = [keysIn(tree.l ?? undefined), keysIn(tree.r ?? undefined)]
  return before && after && [...before, tree.from, ...after]
}

/** Dexie names the keys of erased rows, too, among those that were written. */
const keysOf = (parts: ObservabilitySet, table: string): Id[] | null =>
  // A page that comes back from the browser's cache has missed what happened.
  'all' in parts ? null : keysIn(parts[`idb://${journal.name}/${table}/`])

/** Tells which rows of these tables have changed, in this context and in every other. */
export const onChanged = (
  tables: readonly string[],
  tell: (changed: Changed) => void,
  signal: AbortSignal,
): void => {
  const hear = (parts: ObservabilitySet): void => {
    const changed = tables.flatMap((table): [string, ReadonlySet<Id> | null][] => {
      const keys = keysOf(parts, table)
      if (keys === null) return [[table, null]]
      return keys.length > 0 ? [[table, new Set(keys)]] : []
    })
    if (changed.length > 0) tell(new Map(changed))
  }
  Dexie.on.storagemutated.subscribe(hear)
  signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(hear))
}
