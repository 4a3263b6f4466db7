import { fc } from '@/tests/fixtures/any'
import { describe, expect, test } from 'vitest'
import { resolveDateMath } from '@/lib/adapters/parts/datemath'
import { formatDuration, parseDuration } from '@/lib/adapters/parts/duration'
import { parseCalendar, parseUtc } from '@/lib/adapters/parts/instant'
import { parsePicker } from '@/lib/adapters/parts/picker'
import { fromWall, knownZone, toWall } from '@/lib/adapters/parts/zone'

const NOW = '2026-11-23T12:00:00Z'

function at(iso: string): number {
  return Date.parse(iso)
}

describe('date math', () => {
  const cases: [text: string, edge: 'start' | 'end', zone: string, result: string | null][] = [
    ['now', 'start', 'UTC', NOW],
    ['now-6h', 'start', 'UTC', '2026-11-23T06:00:00Z'],
    ['now-90m', 'start', 'UTC', '2026-11-23T10:30:00Z'],
    ['now-d', 'start', 'UTC', '2026-11-22T12:00:00Z'],
    ['now+15m', 'end', 'UTC', '2026-11-23T12:15:00Z'],
    ['now/d', 'start', 'UTC', '2026-11-23T00:00:00Z'],
    ['now/d', 'end', 'UTC', '2026-11-23T23:59:59.999Z'],
    ['now-1d/d', 'end', 'America/New_York', '2026-11-23T04:59:59.999Z'],
    ['now/h', 'start', 'Asia/Kolkata', '2026-11-23T11:30:00Z'],
    ['now/w', 'start', 'UTC', '2026-11-22T00:00:00Z'],
    ['now/M', 'end', 'UTC', '2026-11-30T23:59:59.999Z'],
    ['now/Q', 'start', 'UTC', '2026-10-01T00:00:00Z'],
    ['now/fy', 'end', 'UTC', '2026-12-31T23:59:59.999Z'],
    ['now-1d-1h/h', 'start', 'UTC', '2026-11-22T11:00:00Z'],
    ['now-1Q', 'start', 'UTC', '2026-08-23T12:00:00Z'],
    ['2026-01-31T00:00:00Z||+1M', 'start', 'UTC', '2026-02-28T00:00:00Z'],
    ['nowhere', 'start', 'UTC', null],
    ['now-', 'start', 'UTC', null],
    ['now-1x', 'start', 'UTC', null],
    ['now/', 'start', 'UTC', null],
    ['now-999999y', 'start', 'UTC', null],
    ['1795435200000', 'start', 'UTC', null],
  ]
  test.each(cases)('%s as %s in %s', (text, edge, zone, result) => {
    const resolved = resolveDateMath(text, { now: at(NOW), zone }, edge)
    expect(resolved).toBe(result === null ? null : at(result))
  })

  test('a day ago has 25 hours where the clocks went back, 24 hours ago has 24', () => {
    const clock = { now: at('2026-11-02T00:00:00Z'), zone: 'America/New_York' }
    expect(clock.now - (resolveDateMath('now-1d', clock, 'start') ?? 0)).toBe(25 * 3_600_000)
    expect(clock.now - (resolveDateMath('now-24h', clock, 'start') ?? 0)).toBe(24 * 3_600_000)
  })

  test('the week starts where the tool says', () => {
    const monday = { now: at(NOW), zone: 'UTC', weekStart: 1 }
    expect(resolveDateMath('now-1h/w', monday, 'start')).toBe(at('2026-11-23T00:00:00Z'))
  })
})

describe('wall clocks', () => {
  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ]

  test('there and back again is the same instant, but for the hour that comes twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 4_102_444_800_000 }),
        (zone, instant) => {
          const back = fromWall(toWall(instant, zone), zone)
          return back === instant || (back < instant && instant - back <= 3_600_000)
        },
      ),
    )
  })

  test('an hour that comes twice is its first, one that never comes moves on', () => {
    expect(fromWall(at('2026-10-25T02:30:00Z'), 'Europe/Berlin')).toBe(at('2026-10-25T00:30:00Z'))
    expect(fromWall(at('2026-03-29T02:30:00Z'), 'Europe/Berlin')).toBe(at('2026-03-29T01:30:00Z'))
  })

  test('a zone that nobody knows is UTC', () => {
    expect([knownZone('Mars/Olympus'), knownZone(''), knownZone('US/Pacific')]).toEqual([false, false, true])
    expect(toWall(at(NOW), 'Mars/Olympus')).toBe(at(NOW))
  })
})

describe('durations', () => {
  test.each([
    ['1h', 3_600_000],
    ['23m58s54ms', 1_438_054],
    ['2w', 1_209_600_000],
    ['1y', 31_536_000_000],
    ['1h30m', 5_400_000],
    ['', null],
    ['1', null],
    ['h', null],
    ['1 hour', null],
    ['0s', null],
  ])('%s', (text, milliseconds) => expect(parseDuration(text)).toBe(milliseconds))

  test('what is written is read again', () => {
    const whole = fc.integer({ min: 1, max: 10_000_000_000 })
    fc.assert(fc.property(whole, (length) => parseDuration(formatDuration(length)) === length))
  })
})

describe('calendar dates', () => {
  test.each([
    ['2026-11-23', '2026-11-23T00:00:00Z'],
    ['2026-11-23 12:00', '2026-11-23T12:00:00Z'],
    ['2026-11-23T12:00:00.5Z', '2026-11-23T12:00:00.500Z'],
    ['2026-11-23T12:00:00+01:00', '2026-11-23T11:00:00Z'],
    ['2026-11-23T12:00:00-0530', '2026-11-23T17:30:00Z'],
  ])('%s', (text, iso) => expect(parseUtc(text)).toBe(at(iso)))

  test.each([
    '2026-02-30',
    '2026-13-01',
    '2026-11-23T24:00',
    '2026-11-23T12:60',
    '26-11-23',
    '2026-11-23x',
    '',
  ])('%s is none', (text) => expect(parseCalendar(text)).toBeNull())
})

test.each([
  ['Last 15 minutes', '2026-11-23T11:45:00Z', NOW],
  ['Time range selected: Last 2 days', '2026-11-21T12:00:00Z', NOW],
  ['2026-11-22 20:40:00 to 2026-11-22 21:40:00', '2026-11-22T19:40:00Z', '2026-11-22T20:40:00Z'],
])('a picker that says %s', (text, from, to) => {
  expect(parsePicker(text, { now: at(NOW), zone: 'Europe/Berlin' })).toEqual({ from: at(from), to: at(to) })
})

test.each(['', 'Today', 'Last few hours', 'a to b', '2026 to 2027'])(
  'a picker that says %j tells nothing',
  (text) => {
    expect(parsePicker(text, { now: at(NOW), zone: 'UTC' })).toBeNull()
  },
)
