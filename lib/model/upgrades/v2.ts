import type { RowUpgrades } from './upgrade'

/** Version 2 could not say whether customers noticed. Nothing was said then, and no row has to change. */
export const v2: RowUpgrades = {}
