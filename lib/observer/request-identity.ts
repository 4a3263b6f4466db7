/** Where the tools of the trade fetch what they draw. Their pages' other requests say nothing about a view. */
const DATA =
  /^http[^?]*\/(api\/v\d\/(query(_range)?|data|graph|traces|trace-summaries|series|label\/[^/]+\/values)|api\/(annotations|traces|ds\/query)|render\/?|logsql\/\w+|internal\/b?search(\/\w+)?|_m?search|chart\d?\.php)(\?|$)/

const FROM = ['start', 'from', 'after', 'startTs', 'query.startTimeMin', 's']
const TO = ['end', 'until', 'to', 'before', 'endTs', 'time', 'query.startTimeMax', 'e']

/** Changes with every refresh or with the width of the window. */
const NOISE = /^(_.*|step|width|height|(max_?data_?)?points|request_?id|nocache|timeout)$/i

export const isDataRequest = (url: string): boolean => DATA.test(url)

/** Epoch milliseconds of seconds, milliseconds, microseconds or nanoseconds, told apart by their size. */
const instant = (text: string): number | null => {
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return Date.parse(text)
  if (!/^\d{9,19}(\.\d+)?$/.test(text)) return null
  const value = Number(text)
  if (value > 1e17) return value / 1e6
  if (value > 1e14) return value / 1e3
  return value > 1e11 ? value : value * 1e3
}

export type Identity = {
  /** what was asked for, without its window */
  key: string
  /** epoch milliseconds; null where the request does not say it as an absolute time */
  from: number | null
  to: number | null
  /** when it was asked, epoch milliseconds */
  at: number
}

/** What a data request asked for, apart from when. Relative windows (`-1h`) are part of the key. */
export const identityOf = (url: string, at: number): Identity => {
  const { origin, pathname, searchParams } = new URL(url)
  const identity: Identity = { key: '', from: null, to: null, at }
  const rest: string[] = []
  for (const [name, value] of searchParams) {
    const edge = FROM.includes(name) ? 'from' : TO.includes(name) ? 'to' : null
    const time = edge && instant(value)
    if (edge && time !== null) identity[edge] = time
    else if (!NOISE.test(name)) rest.push(`${name}=${value}`)
  }
  return { ...identity, key: `${origin}${pathname}?${rest.sort().join('&')}` }
}

const TOLERANCE = 0.05

/**
 * True where both asked for the same thing and only time went by: an auto-refresh keeps the width of the window
 * and moves its end on by no more than the time between the two.
 */
export const isRefresh = (before: Identity, after: Identity): boolean => {
  if (before.key !== after.key) return false
  if (before.to === null || after.to === null) return before.to === after.to
  const width = before.to - (before.from ?? before.to)
  const slack = Math.max(60_000, width * TOLERANCE)
  const newWidth = after.to - (after.from ?? after.to)
  if (Math.abs(newWidth - width) > Math.max(1_000, width * TOLERANCE)) return false
  const moved = after.to - before.to
  return moved > -slack && moved < after.at - before.at + slack
}
