const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Units of fixed length in milliseconds, as Prometheus, vmui, Jaeger and Perses write them. */
export const UNITS: Readonly<Record<string, number>> = {
  y: 365 * DAY,
  w: 7 * DAY,
  d: DAY,
  h: HOUR,
  m: MINUTE,
  s: SECOND,
  ms: 1,
}

/** `1h`, `1h30m`, `23m58s54ms` in milliseconds; null for anything else. */
export function parseDuration(text: string): number | null {
  if (text.length > 60 || !/^(?:\d+(?:\.\d+)?(?:ms|[ywdhms])\s*)+$/.test(text)) return null
  let total = 0
  for (const [, count, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[ywdhms])/g)) {
    total += Number(count) * (UNITS[unit ?? ''] ?? Number.NaN)
  }
  return Number.isFinite(total) && total > 0 ? total : null
}

/** The same, written: 5400000 is `1h30m`. Whole milliseconds. */
export function formatDuration(milliseconds: number): string {
  let rest = Math.round(milliseconds)
  let text = ''
  for (const unit of ['d', 'h', 'm', 's', 'ms']) {
    const size = UNITS[unit] ?? 1
    const count = Math.floor(rest / size)
    if (count > 0) text += `${count}${unit}`
    rest -= count * size
  }
  return text === '' ? '0s' : text
}
