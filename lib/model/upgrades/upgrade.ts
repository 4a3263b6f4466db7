import { SCHEMA } from '@/lib/model/whole'

/** Turns a bundle of one version into the next. Frozen once released: it imports nothing that may change. */
export type Upgrade = (bundle: unknown) => unknown

/** By the version that it starts from; one for every version before `SCHEMA`. */
const UPGRADES: ReadonlyMap<number, Upgrade> = new Map()

/** Brings what version `from` wrote to this version. Throws where an upgrade is missing: that is ours to mend. */
export const upgrade = (bundle: unknown, from: number, upgrades = UPGRADES, to: number = SCHEMA): unknown => {
  let now = bundle
  for (let version = from; version < to; version++) {
    const step = upgrades.get(version)
    if (!step) throw new Error(`There is no upgrade from version ${version}.`)
    now = step(now)
  }
  return now
}
