import { Dexie } from 'dexie'

const NAMES: ReadonlySet<string> = new Set(Object.values(Dexie.errnames))
/** What is wrong with a row itself: it is there already, or nothing that can be stored. */
const OF_ROWS: ReadonlySet<string> = new Set(['ConstraintError', 'DataCloneError'])

/**
 * Whether it was the database that refused, as far as its errors tell: a full disk has many names, and another in each
 * browser. A row that is refused for itself is no reason to wait: it will be the next time, too.
 */
export const isOfStorage = (error: unknown): boolean =>
  error instanceof Dexie.BulkError
    ? error.failures.every(isOfStorage)
    : error instanceof Error && NAMES.has(error.name) && !OF_ROWS.has(error.name)
