import { describe, expect, test } from 'vitest'
import type { Amendment } from '@/lib/model/amendment'
import type { Whole } from '@/lib/model/whole'
import { bundle } from '@/lib/share/bundle'
import { timeline } from '@/lib/share/csv'
import { decodeLink, encodeLink } from '@/lib/share/fragment'
import { restore } from '@/lib/share/restore'
import { plainStory } from '@/lib/share/rich'
import { clocksOf, onOneClock, proposedClocks, sayShift, shiftIn } from '@/lib/story/clocks'
import { whyOf } from '@/lib/story/current'
import { storyOf } from '@/lib/story/document'
import { outline } from '@/lib/story/outline'
import { timesIn } from '@/lib/story/times'
import { incident } from '@/tests/fixtures/incident'

const MINUTE = 60_000
const at = (clock: string) => Date.parse(`2026-11-22T${clock}Z`)

const clock = (personId: string, shift: number, id = `clock-${personId}`, when = '22:00:00'): Amendment => ({
  id,
  trailId: 'trail-smart-tv',
  at: at(when),
  by: 'person-mara',
  kind: 'clock',
  personId,
  shift,
})
const plus = (...rows: Amendment[]): Whole => {
  const { whole } = incident()
  return { ...whole, amendments: [...whole.amendments, ...rows] }
}

/** The incident as it is recorded where Tom's clock is this much ahead of the others. */
const withTomAhead = (ms: number): Whole => {
  const { whole } = incident()
  const off = <Row extends { by: string; at: number }>(row: Row): Row =>
    row.by === 'person-tom' ? { ...row, at: row.at + ms } : row
  return {
    ...whole,
    steps: whole.steps.map((step) =>
      step.by === 'person-tom' ? { ...off(step), writtenAt: step.writtenAt + ms } : step,
    ),
    leads: whole.leads.map(off),
    amendments: whole.amendments.map(off),
  }
}
const right = (whole: Whole, ms: number): Whole => ({
  ...whole,
  amendments: [...whole.amendments, clock('person-tom', -ms)],
})

describe('a clock', () => {
  test('that is shifted tells the trail as a right one would have', () => {
    const shape = (whole: Whole) =>
      outline(whole).entries.map(({ key, at: when, lane, kind }) => ({ key, when, lane, kind }))
    const good = incident().whole
    expect(shape(withTomAhead(30 * MINUTE))).not.toEqual(shape(good))
    expect(shape(right(withTomAhead(30 * MINUTE), 30 * MINUTE))).toEqual(shape(good))
  })

  test('moves who closed and who reopened into their order', () => {
    const wrong = withTomAhead(-10 * MINUTE)
    const life = (whole: Whole) =>
      outline(whole)
        .leads.get('lead-service')
        ?.life.map(({ verdict }) => verdict)
    expect(life(wrong)).toEqual(['open', 'dead-end', 'confirmed'])
    expect(life(right(wrong, -10 * MINUTE))).toEqual(['dead-end', 'open', 'confirmed'])
  })

  test('leaves the windows that were looked at, and what was told of earlier', () => {
    const moved = onOneClock(plus(clock('person-tom', MINUTE), clock('person-priya', MINUTE)))
    const { whole } = incident()
    for (const [index, step] of moved.steps.entries()) {
      const before = whole.steps[index]
      if ('view' in step && before && 'view' in before) expect(step.view).toEqual(before.view)
      if (step.kind === 'fact') expect(step.at).toBe(before?.at)
    }
    expect(moved.steps.find(({ id }) => id === 'n1')?.at).toBe(at('21:28:00'))
  })

  test('is shifted once, however often it is told', () => {
    const once = onOneClock(plus(clock('person-tom', MINUTE)))
    expect(onOneClock(once)).toBe(once)
  })

  test('that nobody shifted costs nothing', () => {
    const { whole } = incident()
    expect(onOneClock(whole)).toBe(whole)
  })

  test('is what was said of it last', () => {
    const rows = [clock('person-tom', MINUTE, 'c1', '22:00:00'), clock('person-tom', 0, 'c2', '22:01:00')]
    expect(clocksOf(plus(...rows)).size).toBe(0)
    expect(clocksOf(plus(...rows.toReversed())).size).toBe(0)
    expect(clocksOf(plus(...rows.slice(0, 1))).get('person-tom')).toBe(MINUTE)
  })

  test('decides which words are newer', () => {
    const why = (by: string, clockTime: string, text: string): Amendment => ({
      id: `why-${by}`,
      trailId: 'trail-smart-tv',
      at: at(clockTime),
      by,
      kind: 'why',
      stepId: 's1',
      text,
    })
    const rows = [why('person-tom', '22:10:00', 'Tom'), why('person-mara', '22:12:00', 'Mara')]
    expect(whyOf(plus(...rows), 's1')?.text).toBe('Mara')
    expect(whyOf(plus(...rows, clock('person-tom', 5 * MINUTE)), 's1')?.text).toBe('Tom')
  })

  test('goes into what is exported, and comes back', () => {
    const whole = plus(clock('person-tom', MINUTE))
    expect(timeline(whole, timesIn('UTC'))).toContain('2026-11-22T21:28:00.000Z,,note')
    const back = restore(bundle(whole, new Map()))
    expect(back.ok && clocksOf(back.whole).get('person-tom')).toBe(MINUTE)
    const link = decodeLink(`https://viewer.example/${encodeLink(whole, { looks: true }) ?? ''}`)
    const note = link.ok ? link.whole.steps.find(({ kind }) => kind === 'note') : null
    expect(note?.at).toBe(at('21:28:00'))
  })
})

describe('a shift is proposed', () => {
  const proposed = (whole: Whole) => [...proposedClocks(whole, 'person-mara')]

  test.each<[string, Whole, [string, number][]]>([
    ['nowhere where no clock is proven wrong', incident().whole, []],
    ['nowhere where it may be right', withTomAhead(MINUTE), []],
    [
      'of the least with which a reopening comes after the closing',
      withTomAhead(-10 * MINUTE),
      [['person-tom', 3 * MINUTE + 1_000]],
    ],
    [
      'of the least with which somebody goes on after what was there',
      withTomAhead(30 * MINUTE),
      [['person-tom', -(27 * MINUTE + 32_000)]],
    ],
  ])('%s', (_, whole, shifts) => {
    expect(proposed(whole)).toEqual(shifts)
  })

  test('and with it nothing is proposed any more', () => {
    const wrong = withTomAhead(-10 * MINUTE)
    const [[id, shift] = ['', 0]] = proposed(wrong)
    const mended = { ...wrong, amendments: [...wrong.amendments, clock(id, shift)] }
    expect(proposed(mended)).toEqual([])
    const life = outline(mended)
      .leads.get('lead-service')
      ?.life.map(({ verdict }) => verdict)
    expect(life).toEqual(['dead-end', 'open', 'confirmed'])
  })

  test('not where the trail contradicts itself', () => {
    const wrong = withTomAhead(-10 * MINUTE)
    const early: Amendment = {
      id: 'early',
      trailId: 'trail-smart-tv',
      at: at('21:10:00'),
      by: 'person-mara',
      kind: 'why',
      stepId: 's5',
      text: 'Before it was there',
    }
    expect(proposed({ ...wrong, amendments: [...wrong.amendments, early] })).toEqual([])
  })
})

test.each([
  [0, 'as it is'],
  [130_000, '+ 2 min 10 s'],
  [-45_000, '− 45 s'],
  [3_723_000, '+ 1 h 2 min 3 s'],
])('a shift of %d ms is said as %s, and read back', (ms, said) => {
  expect(sayShift(ms)).toBe(said)
  expect(shiftIn(said)).toBe(ms)
})

test.each([
  ['2:10', 130_000],
  ['-0:45', -45_000],
  ['+1:02:03', 3_723_000],
  ['90 s', 90_000],
  ['- 2m', -120_000],
  ['0', 0],
  ['', null],
  ['soon', null],
  ['+', null],
  ['25 h', null],
])('what somebody writes for a shift: %s', (text, ms) => {
  expect(shiftIn(text)).toBe(ms)
})

test('the story says whose times are not those of their own clock, and only then', () => {
  const told = (whole: Whole) => plainStory(storyOf(whole, { zone: 'UTC' }))
  expect(told(plus(clock('person-tom', -130_000)))).toContain(
    'What Tom Okafor did is told 2 min 10 s earlier than their clock had it.',
  )
  expect(told(plus())).not.toContain('than their clock had it')
})
