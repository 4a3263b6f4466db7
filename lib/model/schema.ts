/** The one number of the shape of rows, for the database and for bundles alike. */
export const SCHEMA = 4

/** The number of the database's tables, in tenths of the above: an index may come between two shapes of rows. */
export const TABLES = 44
