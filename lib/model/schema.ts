/** The one number of the shape of rows, for the database and for bundles alike. */
export const SCHEMA = 4
