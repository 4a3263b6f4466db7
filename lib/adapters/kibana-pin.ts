import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import type { Pin } from './adapter'
import { paramsAt, readState, styleOf } from './kibana-state'
import { clockOf, endsOf, panelPlacesOf, placesOf, type Found, type Place } from './kibana-time'
import { isDateMath, type Clock } from './parts/datemath'
import { decodeInPlace, encode, last, parseLink, rewrite, type Link } from './parts/raw-url'
import { readRison } from './parts/rison'
import { splice } from './parts/splice'

const HASHED: Pin = {
  ok: false,
  reason:
    'The link keeps its state in this browser only. Share it from the page (Share, Copy link) and pin that.',
}
const NO_RANGE: Pin = {
  ok: false,
  reason: 'The link names no range: the page shows the one that was used last.',
}

interface Window {
  from: number
  to: number
}

/** Every range of the link made absolute, in the spelling that it has. */
export function pinRanges(page: Page, link: Link, time: TimeRange, now: number): Pin {
  const found = placesOf(link)
  const clock = clockOf(page, now)
  if (found.length === 0) return pinPanels(addRange(link, time), clock)
  const all = found.map((one) => ({ one, ends: endsOf(one, clock) }))
  if (all.some(({ ends }) => ends === null))
    return { ok: false, reason: 'A time in the link could not be read.' }
  const url = all.reduce((raw, { one, ends }, index) => {
    const seen =
      index === 0 && time.from !== null && time.to !== null ? { from: time.from, to: time.to } : ends
    return ends?.floats && seen ? pinPlace(raw, one, seen) : raw
  }, link.raw)
  return pinPanels({ ok: true, url }, clock)
}

/** The panels that have a range to themselves, in the spelling of their state. */
function pinPanels(pin: Pin, clock: Clock): Pin {
  const link = pin.ok ? parseLink(pin.url) : null
  if (!link) return pin
  const url = panelPlacesOf(link).reduce((raw, one) => {
    const ends = endsOf(one, clock)
    return ends?.floats ? pinPlace(raw, one, ends) : raw
  }, link.raw)
  return { ok: true, url }
}

/** A link without a range, of a page that was seen to show one, gets it where every application looks first. */
function addRange(link: Link, { from, to }: TimeRange): Pin {
  const global = (['hash', 'search'] as const).map((where) => last(paramsAt(link, where), '_g'))
  if (global.some((state) => state?.startsWith('h@'))) return HASHED
  if (from === null || to === null) return NO_RANGE
  if (link.hash === '' && /\/app\/(?:apm|observability|profiling)\b/.test(link.path)) {
    return {
      ok: true,
      url: rewrite(link.raw, { rangeFrom: encode(iso(from)), rangeTo: encode(iso(to)) }),
    }
  }
  if (!/^[/?]/.test(link.hash)) return NO_RANGE
  const time = `time:(from:'${iso(from)}',to:'${iso(to)}')`
  const raw = paramsAt(link, 'hash').findLast(({ name }) => name === '_g')?.raw
  if (raw == null) return { ok: true, url: rewrite(link.raw, { _g: `(${time})` }, 'hash') }
  const { text, at } = decodeInPlace(raw)
  const state = readState(text)
  if (typeof state !== 'object' || state === null || Object.hasOwn(state, 'time')) return NO_RANGE
  const comma = Object.keys(state).length > 0 ? ',' : ''
  const close = at[text.length - 1] ?? 0
  const edit = { start: close, end: close, text: styleOf(raw)(comma + time) }
  return { ok: true, url: rewrite(link.raw, { _g: splice(raw, [edit]) }, 'hash') }
}

/** The ends that float, made dates; the others stay as they are written. */
function pinPlace(raw: string, { place, where, raw: ends }: Found, { from, to }: Window): string {
  const times = [
    [place.from, isDateMath(ends.from) ? iso(from) : null],
    [place.to, isDateMath(ends.to) ? iso(to) : null],
  ] as const
  const { param } = place
  if (param === undefined) {
    const changes = times.flatMap(([name, time]) => (time === null ? [] : [[name, encode(time)] as const]))
    return rewrite(raw, Object.fromEntries(changes), where)
  }
  const link = parseLink(raw)
  const value = link && paramsAt(link, where).findLast(({ name }) => name === param)?.raw
  return value == null ? raw : rewrite(raw, { [param]: pinState(value, place, times) }, where)
}

/** The values in place of the old ones; `mode` and `kind` say that they are absolute, where they said otherwise. */
function pinState(raw: string, place: Place, times: readonly (readonly [string, string | null])[]): string {
  const { text, at } = decodeInPlace(raw)
  const style = styleOf(raw)
  const spans = readRison(text)?.spans
  const start = spans?.get(place.from)
  const open = start && !spans?.has(place.to) ? `,to:'${times[1]?.[1] ?? ''}'` : ''
  const changes: readonly (readonly [string | undefined, string | null])[] = [
    ...times.map(([path, time]) => [path, time === null ? null : `'${time}'`] as const),
    [place.mode, 'absolute'],
    [place.live, '!f'],
  ]
  const edits = changes.flatMap(([path, value]) => {
    const span = path === undefined ? undefined : spans?.get(path)
    if (!span) return []
    const old = text.slice(span.start, span.end)
    const said = (value ?? old) + (path === place.from ? open : '')
    return said === old
      ? []
      : [{ start: at[span.start] ?? 0, end: at[span.end] ?? raw.length, text: style(said) }]
  })
  return splice(raw, edits)
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
