import { LIMITS } from '@/lib/model/limits'
import type { TimeRange } from '@/lib/model/time-range'
import type { Reading } from '../adapter'
import { instant } from './instant'

/** Brings a reading within the bounds that the schema sets, so that one long value does not lose the step. */
export function fit(reading: Reading): Reading {
  return {
    tool: reading.tool,
    kind: reading.kind.slice(0, 40),
    title: line(reading.title),
    url: reading.url.slice(0, LIMITS.url),
    queries: reading.queries
      .slice(0, LIMITS.queries)
      .map(({ text, language }) => ({ text: text.slice(0, LIMITS.query), language: language.slice(0, 40) })),
    time: fitTime(reading.time),
    variables: Object.fromEntries(
      Object.entries(reading.variables)
        .slice(0, LIMITS.variables)
        .map(([name, values]) => [name.slice(0, 200), values.slice(0, LIMITS.variables).map(line)]),
    ),
    panel: reading.panel === null ? null : line(reading.panel),
    viewKey: reading.viewKey.slice(0, LIMITS.url),
    placeKey: reading.placeKey.slice(0, LIMITS.url),
    opaque: reading.opaque,
  }
}

function fitTime({ raw, from, to, floats }: TimeRange): TimeRange {
  return {
    raw: { from: raw.from === null ? null : line(raw.from), to: raw.to === null ? null : line(raw.to) },
    from: instant(from),
    to: instant(to),
    floats,
  }
}

function line(text: string): string {
  return text.slice(0, LIMITS.line)
}

/** Half a surrogate pair breaks encoders further on; it becomes the replacement character. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd')
}
