/**
 * Whether the path is that of a dashboard of Grafana, `/d/<uid>[/<name>]`. Both words are chosen freely, so that they may
 * be the ones that another tool's paths are told by.
 */
export const isGrafanas = (path: string): boolean => /\/d\/[^/]+(?:\/[^/]*)?\/?$/.test(path)
