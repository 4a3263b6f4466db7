import { expect, test } from 'vitest'
import type { Amendment } from '@/lib/model/amendment'
import { untold } from '@/lib/story/untold'
import { incident } from '@/tests/fixtures/incident'

const { whole } = incident()
const [MARA, TOM, INES] = ['person-mara', 'person-tom', 'person-ines']
const row = (id: string, by: string, minutes: number) => ({
  ...{ id, by, trailId: whole.trail.id },
  at: whole.trail.openedAt + minutes * 60_000,
})
const caption = (by: string, minutes: number, text: string, stepId = 's1'): Amendment => ({
  ...row(`${by} ${minutes}`, by, minutes),
  ...{ kind: 'caption', stepId, text },
})
const prose = (by: string, minutes: number, text: string): Amendment => ({
  ...row(`${by} ${minutes}`, by, minutes),
  ...{ kind: 'prose', section: 'recap', text },
})
const [LEAD] = whole.leads.map(({ id }) => id)
const question = (by: string, minutes: number, text: string, leadId = LEAD ?? ''): Amendment => ({
  ...row(`${by} ${minutes}`, by, minutes),
  ...{ kind: 'question', leadId, question: text },
})
const slow: Amendment = { ...row('c', MARA, 0), kind: 'clock', personId: TOM, shift: -3_600_000 }

const TABLE: [string, readonly Amendment[], readonly (readonly [string, string | null])[]][] = [
  ['newer words of another', [caption(MARA, 10, 'Only TVs'), caption(TOM, 11, 'TVs')], [['Only TVs', 'TVs']]],
  [
    'whatever the order of the rows',
    [caption(TOM, 11, 'TVs'), caption(MARA, 10, 'Only TVs')],
    [['Only TVs', 'TVs']],
  ],
  [
    'by the clocks as they were set',
    [caption(MARA, 10, 'Only TVs'), caption(TOM, 11, 'TVs'), slow],
    [['TVs', 'Only TVs']],
  ],
  ['under a heading', [prose(MARA, 10, 'One node'), prose(TOM, 11, 'A node')], [['One node', 'A node']]],
  [
    'the question of a lead',
    [question(MARA, 10, 'Which node?'), question(TOM, 11, 'Is it a node?')],
    [['Which node?', 'Is it a node?']],
  ],
  [
    'no question of a lead that is not here',
    [question(MARA, 10, 'Which node?', 'x'), question(TOM, 11, 'Is it a node?', 'x')],
    [],
  ],
  [
    'of several people, oldest first',
    [caption(INES, 9, 'All'), caption(MARA, 10, 'Only TVs'), caption(TOM, 11, 'Most')],
    [
      ['All', 'Most'],
      ['Only TVs', 'Most'],
    ],
  ],
  [
    'words that another took back',
    [caption(MARA, 10, 'Only TVs'), caption(TOM, 11, '')],
    [['Only TVs', null]],
  ],
  [
    'no words that their own author took back',
    [caption(MARA, 9, 'Only TVs'), caption(MARA, 10, ''), caption(TOM, 11, 'TVs')],
    [],
  ],
  ['no words to the same person', [caption(MARA, 10, 'Only TVs'), caption(MARA, 11, 'TVs')], []],
  ['no words that are told with others', [caption(MARA, 10, 'TVs'), caption(TOM, 11, 'Only\n\nTVs ')], []],
  ['no words on different steps', [caption(MARA, 10, 'Only TVs'), caption(TOM, 11, 'TVs', 's2')], []],
  [
    'nothing of a step that is not here',
    [caption(MARA, 10, 'Only TVs', 'x'), caption(TOM, 11, 'TVs', 'x')],
    [],
  ],
]

test.each(TABLE)('what is told nowhere: %s', (_, said, lost) => {
  const found = untold({ ...whole, amendments: [...said] })
  expect(found.map(({ said: { text }, told }) => [text, told?.text ?? null])).toEqual(lost)
})

test('the incident tells all words that were written', () => {
  expect(untold(whole)).toEqual([])
})
