import { Dexie } from 'dexie'

const NAMES: ReadonlySet<string> = new Set(Object.values(Dexie.errnames))

/**
 * Whether it was the database that refused, as far as its errors tell: a full disk has many names, and another in each
 * browser. What is wrong with a row itself is told by its schema.
 */
export const isOfStorage = (error: unknown): boolean => error instanceof Error && NAMES.has(error.name)
