import type { RowUpgrades } from './upgrade'

/** Version 3 could not change why a lead was opened. What was said when it was stands, and no row has to change. */
export const v3: RowUpgrades = {}
