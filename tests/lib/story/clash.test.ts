import { expect, test } from 'vitest'
import { clashWords, trimWords } from '@/components/library/clash-words'
import type { Amendment } from '@/lib/model/amendment'
import { clashes, trims } from '@/lib/story/clash'
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

test.each([
  ['It trims 1 step that you have in sight.', [], [keep(TOM, 11, 'trimmed')]],
  ['It brings back 1 step that you trimmed.', [keep(MARA, 10, 'trimmed')], [keep(TOM, 11, 'kept')]],
  [null, [keep(MARA, 12, 'trimmed')], [keep(TOM, 11, 'kept')]],
  [null, [keep(MARA, 10, 'trimmed')], [keep(TOM, 11, 'trimmed')]],
])('of steps that were trimmed on one side it is said: %s', (said, here, fresh) => {
  const own = { ...whole, amendments: [...whole.amendments, ...here] }
  expect(trimWords(trims(own, fresh))).toEqual(said === null ? [] : [said])
})
