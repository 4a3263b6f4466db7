import { parsedUrl } from '@/lib/model/parsed-url'
import type { View } from '@/lib/model/view'

/** Kinds of page that are one place, whatever is asked there. */
const ASKED: ReadonlySet<string> = new Set([
  ...['query', 'explore', 'graph-image', 'graph', 'api-data', 'search', 'logs', 'metrics'],
  ...['logs-insights', 'log-analytics', 'metric-explorer', 'metrics-explorer', 'trace-search'],
])

/** The host of a view without the values of its variables: `{region}.console.example` is one place in all regions. */
const hostOf = ({ url, variables }: View): string => {
  const host = parsedUrl(url)?.host ?? ''
  return Object.values(variables)
    .flat()
    .filter((value) => value.length > 3)
    .reduce((rest, value) => rest.replace(value, '…'), host)
}

/** True where two views are of two places: what they hold is not each other's change. */
export const isElsewhere = (before: View, after: View): boolean => {
  if (before.tool !== after.tool) return true
  if (before.placeKey === after.placeKey) return false
  return !(before.kind === after.kind && ASKED.has(after.kind) && hostOf(before) === hostOf(after))
}

/** True for a page that is made for asking: it is called by its tool, not by what was asked first. */
export const isAsked = ({ kind }: View): boolean => ASKED.has(kind)
