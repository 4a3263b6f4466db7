import { fc } from '@/tests/fixtures/any'
import { expect, test } from 'vitest'
import { timesIn } from '@/lib/story/times'

const HOUR = 3_600_000

/** Zones whose clocks are changed at odd moments, stand at odd minutes, or jumped over a day. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'Africa/Monrovia',
]

/** Moments at which the clocks of one of them were changed, or a name was. */
const CHANGES = [
  Date.UTC(2026, 2, 29, 1),
  Date.UTC(2026, 9, 25, 1),
  Date.UTC(2026, 10, 1, 6),
  Date.UTC(2010, 10, 7, 2, 31),
  Date.UTC(2026, 3, 4, 15),
  Date.UTC(2011, 11, 30, 10),
  Date.UTC(1972, 0, 7, 0, 44, 30),
]

const near = fc
  .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -2 * HOUR, max: 2 * HOUR }))
  .map(([change, apart]) => Math.max(0, change + apart))
const moment = fc.oneof(near, fc.integer({ min: 0, max: 7_258_118_400_000 }))

const part = (format: Intl.DateTimeFormat, at: number): Record<string, string> =>
  Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))

/** The browser's own words, asked for every moment. */
const asked = (zone: string, at: number): string => {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' },
  })
  const said = part(format, at)
  return [said['hour'], said['minute'], said['day'], said['year'], said['timeZoneName']].join(' ')
}

const told = (zone: string, at: number): string => {
  const found = /^(\d\d):(\d\d), (\d+) \w+ (\d+), (.+)$/.exec(timesIn(zone).moment(at))
  return found?.slice(1).join(' ') ?? ''
}

test.each(ZONES)('%s: a moment is said as the browser says it, also around a change of clocks', (zone) => {
  fc.assert(
    fc.property(moment, (at) => {
      expect(told(zone, at)).toBe(asked(zone, at))
    }),
    { numRuns: 60 },
  )
})
