import type { Pin, Reading } from '../adapter'
import { keyOf } from './key'
import { holdsSecret } from './secret-shapes'
import { MASK, maskText } from './secrets'

/** Where only an adapter can unpack what a link holds (gzip, lz-string), the masking of links sees no secret in it. */
const REASON = 'The link holds a credential in a form that it cannot be cut out of.'

/**
 * What is left of a reading whose unpacked texts hold a credential: the texts without it, and of the link no more
 * than `bare`, the reading of its host and path. Null where there is nothing to take out.
 */
export function withoutUnpacked(reading: Reading, bare: () => Reading): [Reading, Pin] | null {
  const texts = [
    reading.title,
    reading.panel ?? '',
    ...reading.queries.map(({ text }) => text),
    ...Object.values(reading.variables).flat(),
  ]
  if (texts.every((text) => clean(text) === text)) return null
  const queries = reading.queries.map((query) => ({ ...query, text: clean(query.text) }))
  const variables = Object.entries(reading.variables).map(([name, values]) => [name, values.map(clean)])
  const { url, viewKey, placeKey } = bare()
  const kept = {
    ...reading,
    title: clean(reading.title),
    panel: reading.panel === null ? null : clean(reading.panel),
    queries,
    variables: Object.fromEntries(variables) as Reading['variables'],
    url,
    viewKey: keyOf(viewKey, JSON.stringify([queries, variables])),
    placeKey,
    opaque: true,
  }
  return [kept, { ok: false, reason: REASON }]
}

function clean(text: string): string {
  const masked = maskText(text)
  return holdsSecret([masked]) ? MASK : masked
}
