import { SCHEMA } from '@/lib/model/schema'
import { v1 } from './v1'
import { v2 } from './v2'
import { v3 } from './v3'

export type Row = Readonly<Record<string, unknown>>

/**
 * Turns the rows of one version into those of the next, by the name of their table. The same functions serve the
 * database and a bundle, whose parts have the names of the tables. Frozen once released: imports nothing that may change.
 */
export type RowUpgrades = Readonly<Record<string, (row: Row) => Row>>

/** By the version that it starts from; one for every version before `SCHEMA`. */
export const UPGRADES: ReadonlyMap<number, RowUpgrades> = new Map([
  [1, v1],
  [2, v2],
  [3, v3],
])

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const upgradeRows = (bundle: Row, upgrades: RowUpgrades): Row => {
  const changed = Object.entries(upgrades).flatMap(([table, change]): [string, unknown][] => {
    const rows = bundle[table]
    return Array.isArray(rows) ? [[table, rows.map((row: unknown) => (isRow(row) ? change(row) : row))]] : []
  })
  return { ...bundle, ...Object.fromEntries(changed) }
}

/** Brings a bundle of version `from` to this version. Throws where an upgrade is missing: that is ours to mend. */
export const upgrade = (bundle: Row, from: number, upgrades = UPGRADES, to: number = SCHEMA): Row => {
  let now = bundle
  for (let version = from; version < to; version++) {
    const step = upgrades.get(version)
    if (!step) throw new Error(`There is no upgrade from version ${version}.`)
    now = upgradeRows(now, step)
  }
  return now
}
