import { describe, expect, test } from 'vitest'
import type { Lead } from '@/lib/model/lead'
import type { Whole } from '@/lib/model/whole'
import { storyOf } from '@/lib/story/document'
import { storyHtml } from '@/lib/story/html'
import { storyMarkdown } from '@/lib/story/markdown'
import { originOf } from '@/lib/story/origin'
import { incident } from '@/tests/fixtures/incident'

type Said = Pick<Lead, 'because' | 'suggested'>
const RUNBOOK = { from: 'runbook', text: 'TV playback', link: 'https://runbooks.example.com/tv' } as const

const SAID: [string, Said, string][] = [
  ['nothing', { because: '', suggested: null }, ''],
  ['white space', { because: ' \n ', suggested: null }, ''],
  ['a reason', { because: 'it went out at 21:04.', suggested: null }, 'because it went out at 21:04'],
  ['a reason that says so', { because: 'Because it fits', suggested: null }, 'because it fits'],
  ['a person', { because: '', suggested: { from: 'person', text: 'Tom', link: null } }, 'suggested by Tom'],
  [
    'a person without a name',
    { because: '', suggested: { from: 'person', text: '', link: null } },
    'suggested by somebody',
  ],
  ['a runbook', { because: 'x', suggested: RUNBOOK }, 'because x, suggested by the runbook TV playback'],
  [
    'a message',
    { because: '', suggested: { from: 'message', text: 'look at\nthe nodes', link: null } },
    'suggested by a message: look at the nodes',
  ],
  [
    'an earlier story',
    { because: '', suggested: { from: 'story', text: '', link: null } },
    'suggested by an earlier story',
  ],
  [
    'something else',
    { because: '', suggested: { from: 'other', text: 'the alert', link: null } },
    'suggested by the alert',
  ],
]

test.each(SAID)('%s is said as people say it', (_, lead, words) => expect(originOf(lead)).toBe(words))

const withLead = (said: Said): Whole => {
  const { whole } = incident()
  return {
    ...whole,
    leads: whole.leads.map((lead) => (lead.id === 'lead-deploy' ? { ...lead, ...said } : lead)),
  }
}
const html = (whole: Whole) => storyHtml(storyOf(whole, { zone: 'UTC' }), 't', new Map(), null)
const markdown = (whole: Whole) => storyMarkdown(storyOf(whole, { zone: 'UTC' }), new Map())

describe('in a story', () => {
  test('it stands below the question, with its link', () => {
    const told = withLead({ because: 'it went out at 21:04', suggested: RUNBOOK })
    expect(html(told)).toMatch(
      /<bdi>because it went out at 21:04, suggested by the runbook TV playback<\/bdi> · <a href="https:\/\/runbooks\.example\.com\/tv"/,
    )
    expect(markdown(told)).toContain(
      'because it went out at 21:04, suggested by the runbook TV playback · [Open]',
    )
  })

  test('what has neither is not longer', () => {
    expect(html(incident().whole)).not.toMatch(/because |suggested/)
  })

  test('a link that leads to no web page stays text', () => {
    const told = withLead({ because: '', suggested: { ...RUNBOOK, link: 'javascript:alert(1)' } })
    expect(html(told)).toContain('<code>javascript:alert(1)</code>')
    expect(html(told)).not.toContain('href="javascript')
  })
})
