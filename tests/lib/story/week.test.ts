import { createHash } from 'node:crypto'
import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import type { Impact } from '@/lib/model/amendment'
import type { Whole } from '@/lib/model/whole'
import { restore } from '@/lib/share/restore'
import { redactWeek, weekFile, weekFolder } from '@/lib/share/week-file'
import { cracksOf } from '@/lib/story/crack'
import { isWeek, sayWeek, weekAfter, weeksIn } from '@/lib/story/week/calendar'
import { ordered, united } from '@/lib/story/week/gather'
import { meetingOf, type MeetingOptions } from '@/lib/story/week/meeting'
import { countMoves } from '@/lib/story/week/moves'
import { surpriseOf } from '@/lib/story/week/surprise'
import {
  goOn,
  leave,
  pauseOrGoOn,
  sayClock,
  spentInAll,
  spentOn,
  startTimer,
  turnTo,
} from '@/lib/story/week/timer'
import { wordsOf } from '@/lib/story/moves/move'
import { incident } from '@/tests/fixtures/incident'

const { whole, pictures } = incident()
const OPTIONS: MeetingOptions = { week: '2026-W47', zone: 'UTC' }

/** The incident as another trail, with rows of its own. */
const again = (id: string, title: string, impact: Impact = 'unknown'): Whole => ({
  ...whole,
  trail: { ...whole.trail, id },
  amendments: [
    ...whole.amendments.filter(({ kind }) => kind !== 'name'),
    { id: `n-${id}`, trailId: id, at: 1, by: 'person-mara', kind: 'name', title },
    { id: `i-${id}`, trailId: id, at: 1, by: 'person-mara', kind: 'impact', impact },
  ],
})

describe('the calendar', () => {
  test.each([
    ['2026-11-22T23:59:59Z', 'UTC', '2026-W47'],
    ['2026-11-23T00:00:00Z', 'UTC', '2026-W48'],
    ['2026-11-22T23:30:00Z', 'Europe/Berlin', '2026-W48'],
    ['2026-11-23T07:59:00Z', 'America/Los_Angeles', '2026-W47'],
    ['2026-11-22T10:00:00Z', 'Pacific/Kiritimati', '2026-W48'],
    ['2026-12-31T12:00:00Z', 'UTC', '2026-W53'],
    ['2027-01-03T12:00:00Z', 'UTC', '2026-W53'],
    ['2027-01-04T12:00:00Z', 'UTC', '2027-W01'],
    ['2024-12-30T12:00:00Z', 'UTC', '2025-W01'],
    ['2026-03-29T01:30:00Z', 'Europe/Berlin', '2026-W13'],
    ['2026-11-22T23:59:59Z', 'Nowhere/At-All', '2026-W47'],
  ])('%s in %s is of %s', (at, zone, week) => {
    expect(weeksIn(zone)(Date.parse(at))).toBe(week)
  })
  test.each([
    ['2026-W48', '23–29 Nov 2026'],
    ['2026-W49', '30 Nov – 6 Dec 2026'],
    ['2026-W53', '28 Dec 2026 – 3 Jan 2027'],
  ])('%s is said as %s', (week, said) => {
    expect(sayWeek(week)).toBe(said)
  })
  test.each([
    ['2026-W48', 1, '2026-W49'],
    ['2026-W53', 1, '2027-W01'],
    ['2027-W01', -1, '2026-W53'],
    ['2025-W52', 1, '2026-W01'],
  ])('%s and %i more is %s', (week, more, then) => {
    expect(weekAfter(week, more)).toBe(then)
  })
  test.each(['2026-W54', '2025-W53', '2026-W00', '2026-48', '', '2026-W48/x', 'x2026-W48'])(
    '%j is no week',
    (text) => {
      expect(isWeek(text)).toBe(false)
    },
  )
})

describe('the trails of a week', () => {
  test('one that came twice is one, with the rows of both; the first one holds', () => {
    const theirs: Whole = {
      ...whole,
      steps: [...whole.steps.slice(0, 2), { ...whole.steps[2], id: 'new' } as Whole['steps'][number]],
      amendments: [
        { id: 'a1', trailId: whole.trail.id, at: 1, by: 'x', kind: 'name', title: 'Another name' },
      ],
    }
    const [one, ...rest] = united([whole, theirs])
    expect(rest).toEqual([])
    expect(one?.steps.map(({ id }) => id)).toEqual([...whole.steps.map(({ id }) => id), 'new'])
    expect(one?.amendments).toEqual(whole.amendments)
  })
  test.each([
    [[], ['a', 'b', 'c']],
    [['c'], ['c', 'a', 'b']],
    [
      ['b', 'gone', 'a'],
      ['b', 'a', 'c'],
    ],
  ])('ordered by hand as %j they stand as %j', (order, ids) => {
    const three = ['b', 'c', 'a'].map((id) => again(id, id))
    expect(ordered(three, order).map(({ trail }) => trail.id)).toEqual(ids)
  })
})

describe('moves', () => {
  const surprise = surpriseOf(whole, 'UTC', null)
  test('what cracked it is the move from the last other view to the confirming step', () => {
    expect(cracksOf(surprise.told).map(({ step, moved }) => [step?.id, moved.moves.map(wordsOf)])).toEqual([
      ['s6', ['filter to service=playback', 'split by node', 'zoom in']],
    ])
  })
  test('all moves are counted, folded looks too', () => {
    expect(countMoves([surprise, surprise]).map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'split 6',
      'zoom-in 6',
      'filter 4',
      'back 2',
      'other 2',
      'zoom-out 2',
    ])
  })
  test('a lead that was confirmed by no step, or by a first one, was cracked by no named move', () => {
    const [first] = whole.steps.filter(({ id }) => id === 'v1')
    const confirmed = (stepId: string | null): Whole => ({
      ...whole,
      steps: first ? [first] : [],
      amendments: whole.amendments.flatMap((row) =>
        row.id === 'a10' && row.kind === 'verdict' ? [{ ...row, stepId }] : [],
      ),
    })
    for (const stepId of [null, 'v1', 'gone'])
      expect(
        cracksOf(surpriseOf(confirmed(stepId), 'UTC', null).told).map(({ moved }) => moved.moves),
      ).toEqual([[]])
  })
})

const text = (trails: readonly Whole[], options: Partial<MeetingOptions> = {}): string =>
  weekFolder(trails, new Map(), { ...OPTIONS, pictures: false, ...options }).markdown

describe('the meeting', () => {
  const three = [again('a', 'Alpha', 'none'), again('b', 'Beta', 'customers'), again('c', 'Gamma')]
  test('what nobody noticed is a section of its own, and is asked for where there was nothing', () => {
    expect(text(three)).toMatch(
      /## Customers noticed\n\n### Beta[^]*## Surprised us without customer impact\n\n### Alpha/,
    )
    expect(text([again('b', 'Beta', 'customers')])).toContain(
      '## Surprised us without customer impact\n\nNone was recorded.',
    )
  })
  test('each surprise stands under the four questions, with its dead ends and what was confirmed', () => {
    const said = text([whole])
    for (const words of [
      '#### Brief recap',
      '#### How did you figure out what the problem was?',
      '**Dead end**: Was it the 21:04 deploy of api?',
      '#### How did you resolve it?',
      '#### Anything notable or challenging?',
      'Reopened: Is a service failing its requests?',
      '## Dead ends of the week',
      '**filter to service=playback, split by node, zoom in** — Outbound retries by node',
    ])
      expect(said).toContain(words)
  })
  test("a person's own words stand in the place of the draft", () => {
    const prose = { id: 'p', trailId: whole.trail.id, at: 9, by: 'person-mara', kind: 'prose' as const }
    const said = text([
      {
        ...whole,
        amendments: [...whole.amendments, { ...prose, section: 'resolved', text: 'We drained it.' }],
      },
    ])
    expect(said).toContain('#### How did you resolve it?\n\nWe drained it.\n\n####')
  })
  test('is presented in the order of the document: agenda, each surprise, dead ends, moves', () => {
    const items = meetingOf(three, { ...OPTIONS, order: ['c', 'b', 'a'] }).items
    expect(items.map(({ title }) => title)).toEqual([
      'Agenda',
      'Beta',
      'Alpha',
      'Gamma',
      'Dead ends of the week',
      'Moves of the week',
    ])
  })
  test('a story is told in its own order, without what was hidden in it, and by one clock', () => {
    const said = { trailId: whole.trail.id, at: 9e12, by: 'person-mara' }
    const titles = (more: Whole['amendments']) => {
      const told = text([{ ...whole, amendments: [...whole.amendments, ...more] }])
      return { told, at: (title: string) => told.lastIndexOf(`**${title}**`) }
    }
    const [first, second] = ['Playback errors by device', 'Smart TV errors by kind']
    const walked = titles([])
    expect(walked.at(first)).toBeLessThan(walked.at(second))
    const ordered = titles([{ ...said, id: 'o', kind: 'order', stepIds: ['s2', 's1'] }])
    expect(ordered.at(second)).toBeLessThan(ordered.at(first))
    expect(titles([{ ...said, id: 'k', kind: 'keep', stepId: 's2', keep: 'trimmed' }]).at(second)).toBe(-1)
    const clock = titles([{ ...said, id: 'c', kind: 'clock', personId: 'person-mara', shift: 3_600_000 }])
    expect([
      walked.told.includes('21:16'),
      clock.told.includes('21:16'),
      clock.told.includes('22:16'),
    ]).toEqual([...[true, false, true]])
  })
  test('what is left out is nowhere in it but counted', () => {
    const said = text(three, { leftOut: new Set(['b']) })
    expect(said).not.toContain('Beta')
    expect(said).toContain('1 trail of this week is not in this meeting.')
  })
  test('a title of any length leaves room for what happened', () => {
    const long = again('t', 'Playback errors on smart TVs '.repeat(30))
    const { surprises } = meetingOf([long], OPTIONS)
    expect(surprises.map(({ title }) => [title.length <= 160, title.endsWith('…')])).toEqual([[true, true]])
  })
  test('what was said in the meeting counts before what a file says', () => {
    const said = text([again('a', 'Alpha')], { impacts: new Map([['a', 'none']]) })
    expect(said).toContain('## Surprised us without customer impact\n\n### Alpha')
  })
  test('no trail makes a meeting that says so', () => {
    expect(text([])).toContain('No trail is in this meeting.')
  })
  test('a long trail is told by its witnesses, and says how much more there is', () => {
    const notes = Array.from({ length: 40 }, (_, index) => ({
      ...(whole.steps.find(({ id }) => id === 'n1') as Whole['steps'][number]),
      id: `note${index}`,
    }))
    expect(text([{ ...whole, steps: [...whole.steps, ...notes] }])).toMatch(
      /\d+ more kept steps are in the trail/,
    )
  })
})

const parsed = (html: string) => new new Window().DOMParser().parseFromString(html, 'text/html')

describe('the file', () => {
  const html = weekFile([whole], pictures, OPTIONS)
  test('allows its own style sheet and pictures inside of it, has no script, and asks for nothing', () => {
    const document = parsed(html)
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`,
    )
    expect(document.querySelectorAll('script, link, base, iframe, form').length).toBe(0)
    expect(
      [...document.querySelectorAll('img')].map((image) => image.getAttribute('src')?.slice(0, 11)),
    ).toEqual(Array.from({ length: 4 }, () => 'data:image/'))
  })
  test.each([`<img src=x onerror=alert(1)>`, '</style><script>alert(1)</script>', '"><svg onload=alert(1)>'])(
    '%j stays text in it',
    (hostile) => {
      const document = parsed(weekFile([again('a', hostile)], pictures, OPTIONS))
      expect(document.querySelectorAll('script, svg, img[src=x]').length).toBe(0)
      expect(document.querySelector('h3 + .card')?.previousElementSibling.textContent).toBe(hostile)
    },
  )
  test('is no trail, and says so where it is taken for one', () => {
    const opened = restore(new TextEncoder().encode(html))
    expect(opened.ok ? '' : opened.reason).toBe('not-ours')
  })
})

describe('what leaves', () => {
  const named: Whole = {
    ...again('b', 'Tom Okafor was told'),
    people: [{ id: 'person-mara', name: 'M. Lindqvist' }],
  }
  const withheld = {
    hosts: new Set(['127.0.0.1:9090', 'deploys.example.com']),
    people: new Set(['person-mara', 'person-tom']),
    pictures: new Set(['picture-s6']),
  }
  const going = redactWeek([whole, named], withheld)
  test('names that one trail knows are taken out of all of them', () => {
    const said = weekFile(going, pictures, OPTIONS)
    expect(said).not.toMatch(/Mara|Lindqvist|Okafor/)
    expect(said).toContain('Priya Nair')
  })
  test('hosts and pictures that are withheld are in no row and no file', () => {
    expect(JSON.stringify(going)).not.toMatch(/127\.0\.0\.1:9090|deploys\.example\.com/)
    const { files } = weekFolder(going, pictures, OPTIONS)
    expect([...files.keys()].some((name) => name.includes('picture-s6'))).toBe(false)
    expect(files.size).toBeGreaterThan(0)
  })
})

describe('the timer', () => {
  test('counts each item, while it is on and not paused', () => {
    const started = startTimer('a', 1_000)
    const paused = pauseOrGoOn(turnTo(started, 'b', 61_000), 71_000)
    expect(spentOn(paused, 'b', 999_000)).toBe(10_000)
    const back = turnTo(paused, 'a', 999_000)
    expect(spentOn(back, 'a', 1_999_000)).toBe(60_000)
    const on = pauseOrGoOn(back, 2_000_000)
    expect(spentOn(on, 'a', 2_005_000)).toBe(65_000)
    expect(spentInAll(on, 2_005_000)).toBe(75_000)
  })
  test('goes on where it was left, and counts nothing meanwhile', () => {
    const left = leave(turnTo(startTimer('a', 1_000), 'b', 61_000), 71_000)
    const again = goOn(left, ['a', 'b', 'c'], 999_000)
    expect(again.on).toBe('b')
    expect(spentOn(again, 'b', 1_000_000)).toBe(11_000)
    expect(spentInAll(again, 1_000_000)).toBe(71_000)
    expect(leave(pauseOrGoOn(again, 1_000_000), 2_000_000).spent).toEqual({ a: 60_000, b: 11_000 })
  })
  test.each([
    ['at its last item', 'c'],
    ['at an item that is there no more', 'x'],
  ])('begins anew where it was left %s', (_, on) => {
    const left = leave(startTimer(on, 1_000), 71_000)
    expect(goOn(left, ['a', 'b', 'c'], 99_000)).toEqual(startTimer('a', 99_000))
  })
  test('a clock that is set back takes no time away', () => {
    expect(spentInAll(turnTo(startTimer('a', 5_000), 'b', 1_000), 1_000)).toBe(0)
  })
  test.each([
    [0, '0:00'],
    [245_900, '4:05'],
    [3_723_000, '1:02:03'],
  ])('%i ms is %s', (ms, said) => {
    expect(sayClock(ms)).toBe(said)
  })
})
