import { fc } from '@/tests/fixtures/any'
import { expect, test } from 'vitest'
import { Mark } from '@/lib/model/mark'
import type { Whole } from '@/lib/model/whole'
import { redact } from '@/lib/share/redact'
import { restore } from '@/lib/share/restore'
import { storyFile, storyFolder } from '@/lib/share/story-file'
import { altOf } from '@/lib/story/caption'
import { storyOf } from '@/lib/story/document'
import { glossary } from '@/lib/story/glossary'
import { markupHtml } from '@/lib/story/html'
import { overlay, placed, sayMark } from '@/lib/story/marks'
import { timesIn } from '@/lib/story/times'
import { incident } from '@/tests/fixtures/incident'

const box = (word: string, x = 0.1, y = 0.3): Mark => ({ shape: 'box', x, y, width: 0.2, height: 0.3, word })
const arrow = (word: string, x = 0.2, y = 0.8): Mark => ({ shape: 'arrow', x, y, toX: 0.7, toY: 0.2, word })
const said = (word: string, x = 0.5, y = 0.5): Mark => ({ shape: 'word', x, y, word })

const SAYINGS: readonly [Mark, string][] = [
  [box('choppy'), 'box “choppy” at the middle left'],
  [box(''), 'box at the middle left'],
  [arrow('step up'), 'arrow “step up” to the top right'],
  [said('flat'), 'word “flat” at the centre'],
  [said('a\u202Eb', 0.9, 0.9), 'word “a⟪U+202E⟫b” at the bottom right'],
]
test.each(SAYINGS)('%j is said as %s', (mark, words) => expect(sayMark(mark)).toBe(words))

const share = fc.double({ min: 0, max: 1, noNaN: true })
const word = fc.string({ maxLength: 200, unit: 'binary' })
const anything: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ shape: fc.constant('box' as const), x: share, y: share, width: share, height: share, word }),
  fc.record({ shape: fc.constant('arrow' as const), x: share, y: share, toX: share, toY: share, word }),
  fc.record({ shape: fc.constant('word' as const), x: share, y: share, word }),
)

test('words of any mark are three short lines at most, and grow away from the nearer edge', () => {
  fc.assert(
    fc.property(anything, (mark) => {
      const at = placed(mark)
      if (!at) return
      expect(at.lines.length).toBeLessThanOrEqual(3)
      for (const line of at.lines) expect(line.length).toBeLessThanOrEqual(60)
      if (mark.shape === 'box') return
      if (at.x < 0.3) expect(at.anchor).toBe('start')
      if (at.x > 0.7) expect(at.anchor).toBe('end')
    }),
  )
})

const GLOSSARIES: readonly { says: string; marked: [string, Mark[]][]; words: [string, string[]][] }[] = [
  { says: 'nothing from nothing', marked: [], words: [] },
  { says: 'no word from marks without one', marked: [['a', [box('')]]], words: [] },
  {
    says: 'one word however it is written, and a picture once',
    marked: [
      ['a', [box('Choppy'), arrow(' choppy ')]],
      ['b', [said('CHOPPY')]],
    ],
    words: [['Choppy', ['a', 'b']]],
  },
  {
    says: 'most used first, then by letter',
    marked: [
      ['a', [box('step  up'), said('flat')]],
      ['b', [box('step up')]],
      ['c', [box('dip')]],
    ],
    words: [
      ['step up', ['a', 'b']],
      ['dip', ['c']],
      ['flat', ['a']],
    ],
  },
]
test.each(GLOSSARIES)('shape words: $says', ({ marked, words }) => {
  expect(glossary(marked).map(({ word: text, stepIds }) => [text, stepIds])).toEqual(words)
})

const { whole, pictures } = incident()
const base = { trailId: whole.trail.id, at: 1_800_000_000_000, by: 'person-mara' }
const told = (...marks: [stepId: string, marks: Mark[]][]): Whole => ({
  ...whole,
  amendments: [
    ...whole.amendments,
    ...marks.map(([stepId, on], index) => ({
      ...base,
      id: `m${index}`,
      kind: 'marks' as const,
      stepId,
      marks: on,
    })),
  ],
})
const marked = told(['s1', [box('choppy <b>'), arrow('at grafana.example.com')]], ['s2', [said('flat')]])

test('marks lie over the picture in the file, are said in its words, and come back as they were', () => {
  const html = storyFile(marked, pictures, { zone: 'UTC' })
  expect(html.match(/<span class="marks"/g)).toHaveLength(2)
  expect(html).toContain('>choppy &lt;b&gt;</text>')
  expect(html).toContain('Marked: box “choppy &lt;b&gt;” at the middle left, arrow')
  const back = restore(new TextEncoder().encode(html))
  expect(back.ok && back.whole).toEqual(marked)
  expect(back.ok && back.pictures.get('picture-s1')?.bytes).toEqual(pictures.get('picture-s1')?.bytes)
})

test('where marks are burnt in, none lies over the picture', () => {
  const html = markupHtml(storyOf(marked, { zone: 'UTC', burnt: true }), pictures)
  expect(html).not.toContain('class="marks"')
  expect(html).toContain('Marked: box')
})

test('the story lists its shape words and leads to their pictures, from two words on', () => {
  const html = storyFile(marked, pictures, { zone: 'UTC' })
  for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`)
  expect(html.match(/href="#picture/g)).toHaveLength(3)
  expect(storyFile(told(['s1', [box('choppy')]]), pictures, { zone: 'UTC' })).not.toContain('Shape words')
  const { markdown } = storyFolder(marked, pictures, { zone: 'UTC' })
  expect(markdown).toContain('### Shape words')
  expect(markdown).not.toContain('](#')
})

test('words on marks leave redacted, and not at all where their picture stays', () => {
  const parcel = { whole: marked, pictures }
  const hidden = redact(parcel, {
    hosts: new Set(['grafana.example.com', 'box']),
    people: new Set(),
    pictures: new Set(['picture-s2']),
  }).whole
  const rows = hidden.amendments.filter(({ kind }) => kind === 'marks')
  expect(rows).toMatchObject([{ marks: [{ shape: 'box' }, { shape: 'arrow', word: 'at redacted.example' }] }])
})

test('the words for who does not see a picture say what was marked', () => {
  const step = whole.steps.find(({ id }) => id === 's1')
  if (step?.kind !== 'snapshot') throw new Error('no snapshot')
  expect(altOf(step, timesIn('UTC'), [said('flat')])).toMatch(
    /^Graph: .*\. Marked: word “flat” at the centre$/,
  )
})

test('the overlay says nothing but what the schema holds', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 5 }), (marks) => {
      const text = JSON.stringify(overlay(marks, { width: 960, height: 300 }))
      expect(text).not.toMatch(/NaN|Infinity|undefined/)
      for (const mark of marks) expect(Mark.safeParse(mark).success).toBe(true)
    }),
  )
})
