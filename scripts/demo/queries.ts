/** What the engineer of the running example asks, in order. */
export const QUERIES = {
  errors: 'sum(rate(device_playback_errors_total[1m]))',
  byDevice: 'sum by (device) (rate(device_playback_errors_total[1m]))',
  services: 'sum by (service) (rate(http_requests_total{code=~"5.."}[1m]))',
  deploys: 'sum by (version) (deploys_total)',
  retries: 'sum(rate(outbound_retries_total[1m]))',
  byNode: 'sum by (node) (rate(outbound_retries_total[1m]))',
} as const

/** Ends of the range, as the page writes them: of the evening, and of the hour around the incident. */
export const EVENING = '2026-11-23 00:00'
export const HOUR = '2026-11-22 21:40'

/** A graph of the incident, on a server at `origin`. */
export const graphLink = (origin: string, query: string, range: string): string =>
  `${origin}/graph?g0.expr=${encodeURIComponent(query)}&g0.tab=0&g0.range_input=${range}&g0.end_input=${encodeURIComponent(EVENING)}`
