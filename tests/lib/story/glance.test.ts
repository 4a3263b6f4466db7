import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import type { Whole } from '@/lib/model/whole'
import { plainStory } from '@/lib/share/rich'
import { storyFile, storyFolder } from '@/lib/share/story-file'
import { outline, looksOf } from '@/lib/story/outline'
import { storyOf, type StoryOptions } from '@/lib/story/document'
import { markupHtml } from '@/lib/story/html'
import { mapOf } from '@/lib/story/map'
import { incident } from '@/tests/fixtures/incident'
import { longTrail } from '@/tests/fixtures/long-trail'

const ZONE = { zone: 'UTC' }
const { whole, pictures } = incident()

const parsed = (of: Whole, options: StoryOptions = ZONE) => {
  const window = new Window()
  return new window.DOMParser().parseFromString(markupHtml(storyOf(of, options), new Map()), 'text/html')
}
const rows = (of: Whole) => [...parsed(of).querySelectorAll('.glance > li')]
const kinds = (row: ReturnType<typeof rows>[number]) =>
  [...row.querySelectorAll('a')].map((link) => link.lastElementChild.getAttribute('class')).join(' ')

describe('the trail at a glance', () => {
  test('the main line and each lead on its own, with its life in words and in shapes', () => {
    const said = rows(whole).map((row) => [row.querySelector('p')?.textContent, kinds(row)])
    expect(said).toEqual([
      ['Main line', 'words words run kept look kept look words'],
      [
        'Is a service failing its requests? opened 21:18 · dead end 21:20 · reopened 21:27 by Tom Okafor · confirmed 21:39',
        'question run kept dead-end words reopened look look kept run kept confirmed',
      ],
      ['Was it the 21:04 deploy of api? opened 21:21 · dead end 21:25', 'question run kept dead-end'],
      ['Did the license certificate expire? opened 21:42 · dead end 21:43', 'question dead-end'],
    ])
  })

  test('every node leads to the step that it stands for', () => {
    const document = parsed(whole)
    for (const link of document.querySelectorAll('.glance a')) {
      const target = document.querySelector(`.path > ${link.getAttribute('href') ?? 'none'}`)
      const clock = link.textContent.slice(0, 5)
      expect([link.textContent, target?.textContent]).toEqual([
        link.textContent,
        expect.stringContaining(clock),
      ])
    }
  })

  test('a story that was put in another order leads to the same steps', () => {
    const order = looksOf(outline(whole)).flatMap(({ step, kept }) => (kept ? [step.id] : []))
    const by = { id: 'o', trailId: whole.trail.id, at: Date.now(), by: whole.trail.by }
    const turned: Whole = {
      ...whole,
      amendments: [...whole.amendments, { ...by, kind: 'order', stepIds: order.toReversed() }],
    }
    const labelled = (of: Whole) => {
      const document = parsed(of)
      return [...document.querySelectorAll('.glance a')].map((link) => [
        link.textContent,
        document.querySelector(link.getAttribute('href') ?? 'none')?.textContent,
      ])
    }
    expect(new Map(labelled(turned).map(([title, step]) => [title, step]))).toEqual(
      new Map(labelled(whole).map(([title, step]) => [title, step])),
    )
  })

  test('without a lead there is none, and where no style goes along it is words alone', () => {
    const bare = { ...whole, leads: [], amendments: [] }
    expect(rows(bare)).toEqual([])
    const burnt = parsed(whole, { ...ZONE, burnt: true })
    expect([
      burnt.querySelectorAll('.glance > li').length,
      burnt.querySelectorAll('.glance svg').length,
    ]).toEqual([4, 0])
    const { markdown } = storyFolder(whole, pictures, ZONE)
    expect(markdown).toContain('- **Was it the 21:04 deploy of api?** opened 21:21 · dead end 21:25')
  })

  const WIDTHS: [string, Whole, 'fluid' | 'scrolled' | 'none'][] = [
    ['the incident is as wide as its place', whole, 'fluid'],
    ['200 steps are scrolled', longTrail(200), 'scrolled'],
    ['thousands are told in words', longTrail(2_500), 'none'],
  ]
  test.each(WIDTHS)('%s', (_, of, drawn) => {
    const glanced = markupHtml(storyOf(of, ZONE), new Map()).split('<ol class="path"')[0] ?? ''
    const widths = [...glanced.matchAll(/<svg width="([^"]+)"/g)].map(([, width]) => width)
    expect(widths.length).toBe(drawn === 'none' ? 0 : of.leads.length + 1)
    expect(widths.every((width) => (width === '100%') === (drawn === 'fluid'))).toBe(true)
    expect(glanced.match(/<li>/g)?.length).toBe(of.leads.length + 1)
  })

  test('leads that are told in words alone stand as their lines would', () => {
    const long = longTrail(2_500)
    const of = { ...long, leads: long.leads.toReversed() }
    const lines = mapOf(outline(of), 1, { words: false }).lines
    const said = rows(of).map((row) => row.querySelector('strong')?.textContent)
    expect(said).toEqual(lines.map(({ life }) => life?.question ?? 'Main line'))
    expect(said.slice(1)).not.toEqual(of.leads.map(({ question }) => question))
  })

  const crowd = (count: number): Whole => {
    const { trail, ...rest } = whole
    const leads = Array.from({ length: count }, (_, index) => ({
      ...{ id: `lead-${index}`, trailId: trail.id, at: trail.openedAt + index, by: trail.by },
      ...{ question: `Question ${index}?`, fromId: null, because: '', suggested: null },
    }))
    const said = (index: number, verdict: 'dead-end' | 'confirmed', at: number) => ({
      ...{ id: `v${index}-${at}`, trailId: trail.id, at: trail.openedAt + at, by: trail.by },
      ...{ kind: 'verdict' as const, leadId: `lead-${index}`, verdict, because: '', stepId: null },
    })
    const amendments = [
      ...leads.flatMap((_, index) => (index === 100 ? [] : [said(index, 'dead-end', count + index)])),
      said(250, 'confirmed', 2 * count),
    ]
    return { ...rest, trail, leads, amendments }
  }

  test.each([
    ['drawn', ZONE],
    ['in words', { ...ZONE, burnt: true }],
  ])(
    'of 300 leads, %s, it is a glance: what was found is in sight, the others are one act away',
    (_, options) => {
      const document = parsed(crowd(300), options)
      const [sight, folded] = [...document.querySelectorAll('.glance')]
      expect(sight?.children.length).toBe(17)
      expect(sight?.textContent).toContain('Question 250?')
      expect(folded?.children.length).toBe(284)
      const [details] = [...document.querySelectorAll('details')].filter((one) =>
        one.querySelector('.glance'),
      )
      expect(details?.hasAttribute('open')).toBe(false)
      expect(details?.querySelector('summary')?.textContent).toBe('284 more leads: 283 dead ends, 1 open')
    },
  )

  test('no copy for a chat or ticket carries the leads that are folded', () => {
    expect(plainStory(storyOf(crowd(300), ZONE))).not.toContain('more leads: ')
  })

  test('nothing lies beyond its drawing', () => {
    const html = storyFile(longTrail(200), new Map(), ZONE)
    const places = [...html.matchAll(/ (?:x1|x2|cx)="([^"]+)"/g)].map(([, at = '']) => at)
    expect(places.length).toBeGreaterThan(100)
    expect(places.filter((at) => !/^\d+(\.\d)?%$/.test(at) || parseFloat(at) > 100)).toEqual([])
  })
})
