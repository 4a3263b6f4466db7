import { expect, test } from 'vitest'
import type { Amendment } from '@/lib/model/amendment'
import { handOvers, sayHandOver, type Act } from '@/lib/story/hand-overs'
import { outline } from '@/lib/story/outline'
import { timesIn } from '@/lib/story/times'
import { incident } from '@/tests/fixtures/incident'

const MINUTE = 60_000
const TURNS = { opens: 'opened', closes: 'closed', reopens: 'reopened', looks: null } as const

/** "0 ana looks deploy", one act a word; `main` is the main line, `ana+ben` the same look by two. */
const acts = (told: readonly string[]): (Act | null)[] =>
  told.map((line) => {
    const [minute = '', who = '', what = '', lead = ''] = line.split(' ')
    const turn = (Object.keys(TURNS) as (keyof typeof TURNS)[]).find((name) => name === what)
    if (turn === undefined) return null
    const leadId = lead === 'main' ? null : lead
    return { by: who.split('+'), at: Number(minute) * MINUTE, leadId, turn: TURNS[turn] }
  })

const said = (told: readonly string[]): string[] =>
  [...handOvers(acts(told))].map(([index, over]) => {
    const { left, taken } = sayHandOver(over, (at) => String(at / MINUTE))
    return `${index}: ${left} ${over.from.by}, ${taken} ${over.to.by}`
  })

test.each<[string, string[], string[]]>([
  ['one person hands nothing over', ['0 ana looks l', '9 ana looks l'], []],
  [
    'who goes on where another was',
    ['0 ana looks l', '9 ben looks l'],
    ['1: followed until 0 ana, taken up 9 ben'],
  ],
  ['on another lead nothing is handed over', ['0 ana looks l', '9 ben looks m'], []],
  [
    'who opened it and who followed it',
    ['0 ana opens l', '9 ben looks l'],
    ['1: opened 0 ana, taken up 9 ben'],
  ],
  ['nobody takes up what was opened later', ['9 ana opens l', '5 ben looks l'], []],
  [
    'closed by one, reopened by another',
    ['0 ana closes l', '9 ben reopens l'],
    ['1: closed 0 ana, reopened 9 ben'],
  ],
  [
    'the line stands before what came first, and says when it was reopened',
    ['0 ana closes l', '8 ben looks l', '9 ben reopens l'],
    ['1: closed 0 ana, reopened 9 ben'],
  ],
  [
    'a reopening counts even where the other is right back',
    ['0 ana closes l', '1 ben reopens l', '2 ana looks l', '20 ana looks l'],
    ['1: closed 0 ana, reopened 1 ben', '2: followed until 1 ben, taken up 2 ana'],
  ],
  ['who closes and reopens it themselves hands nothing over', ['0 ana closes l', '9 ana reopens l'], []],
  [
    'two who walk it together hand nothing over but the end',
    ['0 ana looks l', '1 ben looks l', '2 ana looks l', '3 ben looks l', '4 ana looks l', '5 ana looks l'],
    ['4: followed until 3 ben, taken up 4 ana'],
  ],
  [
    'on the main line somebody who does something elsewhere is still there',
    ['0 ana looks main', '1 ben looks main', '3 ana looks l', '20 ben looks main'],
    [],
  ],
  [
    'on the main line somebody who is gone is gone',
    ['0 ana looks main', '9 ben looks main'],
    ['1: followed until 0 ana, taken up 9 ben'],
  ],
  ['what comes from elsewhere hands nothing over', ['0 ana looks l', '9 cy tells l', '20 ana looks l'], []],
  ['the same look by both is by both', ['0 ana looks l', '9 ana+ben looks l', '20 ana looks l'], []],
])('%s', (_, told, expected) => {
  expect(said(told)).toEqual(expected)
})

test('a look of another that was hung on a lead from before it was opened takes nothing up', () => {
  const { whole } = incident()
  const said = { id: 'hung', trailId: whole.trail.id, at: whole.trail.openedAt, by: 'person-mara' }
  const hung: Amendment = { ...said, kind: 'hang', stepId: 's5', leadId: 'lead-cert' }
  const told = outline({ ...whole, amendments: [...whole.amendments, hung] })
  expect([...told.handOvers.values()].filter(({ from }) => from.turn === 'opened')).toEqual([])
})

test('the incident is handed over twice', () => {
  const { handOvers: found, people } = outline(incident().whole)
  const { clock } = timesIn('UTC')
  const lines = [...found].map(([key, over]) => {
    const { left, taken } = sayHandOver(over, clock)
    return [key, `${left} by ${people.get(over.from.by) ?? ''}, ${taken} by ${people.get(over.to.by) ?? ''}`]
  })
  expect(lines).toEqual([
    ['n1', 'closed 21:20 by Mara Lindqvist, reopened 21:27 by Tom Okafor'],
    ['looks v14', 'followed until 21:34 by Tom Okafor, taken up 21:36 by Mara Lindqvist'],
  ])
})
