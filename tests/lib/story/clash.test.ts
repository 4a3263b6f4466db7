import { expect, test } from 'vitest'
import { clashWords, trimWords, turnWords } from '@/components/library/clash-words'
import type { Amendment } from '@/lib/model/amendment'
import type { Mark } from '@/lib/model/mark'
import { clashes, trims, turns } from '@/lib/story/clash'
import { incident } from '@/tests/fixtures/incident'

const { whole } = incident()
const [MARA, TOM] = ['person-mara', 'person-tom']
const row = (id: string, by: string, minutes: number) => ({
  ...{ id, by, trailId: whole.trail.id },
  at: whole.trail.openedAt + minutes * 60_000,
})
const caption = (by: string, minutes: number, text: string): Amendment => ({
  ...row(`${by} ${minutes}`, by, minutes),
  ...{ kind: 'caption', stepId: 's1', text },
})
const asked = (by: string, minutes: number, question: string): Amendment => ({
  ...row(`${by} ${minutes} asked`, by, minutes),
  ...{ kind: 'question', leadId: 'lead-deploy', question },
})
const keep = (by: string, minutes: number, kept: 'kept' | 'trimmed'): Amendment => ({
  ...row(`${by} ${minutes} keep`, by, minutes),
  ...{ kind: 'keep', stepId: 's1', keep: kept },
})
const box = (word: string, x = 0.1): Mark => ({ shape: 'box', x, y: 0.1, width: 0.2, height: 0.2, word })
const marked = (by: string, minutes: number, ...marks: Mark[]): Amendment => ({
  ...row(`${by} ${minutes} marked`, by, minutes),
  ...{ kind: 'marks', stepId: 's1', marks },
})
const CHOPPY = 'box “choppy” at the top left'
const STEP_UP = 'box “step up” at the top right'
const slow: Amendment = { ...row('c', MARA, 0), kind: 'clock', personId: TOM, shift: -3_600_000 }
const mine = caption(MARA, 10, 'Only TVs')

const TABLE: [
  string,
  readonly Amendment[],
  readonly Amendment[],
  readonly (readonly [string, string | null])[],
][] = [
  ['newer words of another', [mine], [caption(TOM, 11, 'TVs')], [['Only TVs', 'TVs']]],
  ['older words of another', [mine], [caption(TOM, 9, 'TVs')], [['TVs', 'Only TVs']]],
  ['by the clocks as they were set', [mine, slow], [caption(TOM, 11, 'TVs')], [['TVs', 'Only TVs']]],
  ['words that another took back', [mine], [caption(TOM, 11, '')], [['Only TVs', null]]],
  ['the same words', [mine], [caption(TOM, 11, ' Only TVs ')], []],
  ['newer words of the same person', [mine], [caption(MARA, 11, 'TVs')], []],
  [
    'a question that both put otherwise',
    [asked(MARA, 10, 'Was it the api?')],
    [asked(TOM, 11, 'Was it 2.381?')],
    [['Was it the api?', 'Was it 2.381?']],
  ],
  ['a question that one alone put otherwise', [], [asked(TOM, 11, 'Was it 2.381?')], []],
  [
    'marks of two on one picture',
    [marked(MARA, 10, box('choppy'))],
    [marked(TOM, 11, box('step up', 0.7))],
    [[CHOPPY, STEP_UP]],
  ],
  ['marks that another took away', [marked(MARA, 10, box('choppy'))], [marked(TOM, 11)], [[CHOPPY, null]]],
  [
    'marks that are shown with others',
    [marked(MARA, 10, box('choppy'))],
    [marked(TOM, 11, box('step up', 0.7), box('choppy'))],
    [],
  ],
  [
    'marks that their own author took away',
    [marked(MARA, 10, box('choppy')), marked(MARA, 11)],
    [marked(TOM, 12, box('step up', 0.7))],
    [],
  ],
  [
    'marks that were left out before',
    [marked(MARA, 10, box('choppy')), marked(TOM, 11, box('step up', 0.7))],
    [asked(TOM, 12, 'Was it 2.381?')],
    [],
  ],
  ['words where there were none', [], [caption(TOM, 11, 'TVs')], []],
]

test.each(TABLE)('merging loses no words unsaid: %s', (_, here, fresh, lost) => {
  const own = { ...whole, amendments: [...whole.amendments, ...here] }
  const found = clashes(own, fresh).map(({ untold, told }) => [untold.text.trim(), told?.text.trim() ?? null])
  expect(found).toEqual(lost)
})

test('it is said with both names, and briefly', () => {
  const own = { ...whole, amendments: [...whole.amendments, mine] }
  const found = clashes(own, [caption(TOM, 11, 'TVs')])
  const said =
    'Of a caption the newer words will be told, by Tom Okafor; these will not: “Only TVs”, by Mara Lindqvist.'
  expect(clashWords(found, whole.people, null)).toEqual([said])
  expect(clashWords(found, [], MARA)).toEqual([
    'Of a caption the newer words will be told, by somebody; these will not: “Only TVs”, by you.',
  ])
  const many = Array.from({ length: 1_205 }, () => found).flat()
  expect(clashWords(many, whole.people, null).slice(-2)).toEqual([said, 'And 1,200 more like these.'])
})

test('of marks it is said what they are', () => {
  const own = { ...whole, amendments: [...whole.amendments, marked(MARA, 10, box('choppy'))] }
  const saidOf = (...marks: Mark[]) =>
    clashWords(clashes(own, [marked(TOM, 11, ...marks)]), whole.people, MARA)
  expect([...saidOf(box('step up', 0.7)), ...saidOf()]).toEqual([
    `Of the marks on a picture the newer ones will be shown, by Tom Okafor; these will not: ${CHOPPY}, by you.`,
    `Of the marks on a picture nothing will be shown, since they were taken away later: ${CHOPPY}, by you.`,
  ])
})

test.each([
  ['It trims 1 step that you have in sight.', [], [keep(TOM, 11, 'trimmed')]],
  ['It brings back 1 step that you trimmed.', [keep(MARA, 10, 'trimmed')], [keep(TOM, 11, 'kept')]],
  [null, [keep(MARA, 12, 'trimmed')], [keep(TOM, 11, 'kept')]],
  [null, [keep(MARA, 10, 'trimmed')], [keep(TOM, 11, 'trimmed')]],
])('of steps that were trimmed on one side it is said: %s', (said, here, fresh) => {
  const own = { ...whole, amendments: [...whole.amendments, ...here] }
  expect(trimWords(trims(own, fresh))).toEqual(said === null ? [] : [said])
})

const judged = (by: string, minutes: number, verdict: 'open' | 'dead-end' | 'confirmed'): Amendment => ({
  ...row(`${by} ${minutes} judged`, by, minutes),
  ...{ kind: 'verdict', leadId: 'lead-deploy', verdict, because: '', stepId: null },
})

test.each([
  ['confirmed, by Tom Okafor', judged(TOM, 60, 'confirmed')],
  ['open, by Tom Okafor', judged(TOM, 60, 'open')],
  [null, judged(TOM, 60, 'dead-end')],
  [null, judged(MARA, 60, 'confirmed')],
  [null, judged(TOM, 1, 'confirmed')],
])('of a lead that somebody else judged otherwise it is said: %s', (will, fresh) => {
  expect(turnWords(turns(whole, [fresh]), whole.people, MARA)).toEqual(
    will === null
      ? []
      : [`“Was it the 21:04 deploy of api?” is a dead end here, by you, and will be ${will}. Both are told.`],
  )
})
