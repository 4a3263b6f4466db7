const formats = new Map<string, Intl.DateTimeFormat | null>()

/** Null where the zone has no name that the browser knows. Cached: making a format costs a millisecond. */
function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const made = makeFormat(zone)
  if (formats.size < 200) formats.set(zone, made)
  return made
}

function makeFormat(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return null
  }
}

export function knownZone(zone: string): boolean {
  return zone !== '' && formatOf(zone) !== null
}

/** Milliseconds to add to UTC for the wall clock of that zone at that instant; 0 for a zone nobody knows. */
function offsetAt(instant: number, zone: string): number {
  const format = zone === 'UTC' ? null : formatOf(zone)
  if (!format || !Number.isFinite(instant) || Math.abs(instant) > 8.64e15) return 0
  const field: Record<string, number> = {}
  for (const part of format.formatToParts(instant)) field[part.type] = Number(part.value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}

/** The wall clock of a zone, as if it were UTC: read it with the UTC methods of Date. */
export function toWall(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone)
}

/** The instant at which the wall clock of a zone says so; in the hour that occurs twice, the first. */
export function fromWall(wall: number, zone: string): number {
  const first = wall - offsetAt(wall - offsetAt(wall, zone), zone)
  const earlier = wall - offsetAt(first - 3_600_000, zone)
  return toWall(earlier, zone) === wall && earlier < first ? earlier : first
}
