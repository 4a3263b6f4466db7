import { describe, expect, test } from 'vitest'
import type { Whole } from '@/lib/model/whole'
import { fit } from '@/lib/share/fit'
import { forGithub, GITHUB_LIMIT, tellGithub } from '@/lib/share/github'
import { forJira, JIRA_LIMIT, tellJira } from '@/lib/share/jira'
import { planRich, plainStory, RICH_LIMIT, richStory, tellPlan } from '@/lib/share/rich'
import { forSlack, SLACK_LIMIT, tellSlack } from '@/lib/share/slack'
import { storyOf } from '@/lib/story/document'
import { el, type Element } from '@/lib/story/markup'
import { foreign, link } from '@/lib/story/foreign'
import { incident } from '@/tests/fixtures/incident'
import { markupHtml } from '@/lib/story/html'
import { longTrail } from '@/tests/fixtures/long-trail'

const { whole, pictures } = incident()
const story = storyOf(whole, { zone: 'UTC' })

const said = (text: string): Element => el('article', {}, el('p', {}, foreign(text)))
const asked = (text: string): Element => el('article', {}, el('pre', {}, el('code', {}, text)))
const linked = (url: string): Element => el('article', {}, el('p', {}, link(url, 'Open')))

const Z = '\u200B'

describe('Slack', () => {
  test.each([
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['<!channel> <@U123>', `&lt;!channel&gt; &lt;@${Z}U123&gt;`],
    ['@here *bold* ~gone~ `code`', `@${Z}here ∗bold∗ ∼gone∼ ˋcodeˋ`],
    ['_all_ but device_errors_total', 'ˍallˍ but device_errors_total'],
    [':tada: at 21:12:30', `:${Z}tada: at 21:${Z}12:30`],
    ['> not quoted', `${Z}&gt; not quoted`],
    ['see https://evil.example/?a=1&b', 'see `https://evil.example/?a=1&amp;b`'],
    ['javascript:alert(1) {x} (y) | z', 'javascript:alert(1) {x} (y) | z'],
    ['שלום', '\u2068שלום\u2069'],
  ])('%j is said as %j', (text, expected) => {
    expect(forSlack(said(text)).text).toBe(expected)
  })
  test('no run of backticks ends a query', () => {
    expect(forSlack(asked('a ``` b')).text).toBe('```\na ˋˋˋ b\n```')
  })
  test('a link is a link, whatever is in it', () => {
    expect(forSlack(linked('https://g.example/d?a=1&b=(2)|3')).text).toBe(
      '<https://g.example/d?a=1&amp;b=(2)%7C3|Open>',
    )
  })
})

describe('Jira', () => {
  test.each([
    ['{code} {html} [a|b] (x)', String.raw`\{code\} \{html\} \[a\|b\] \(x\)`],
    ['*bold* _em_ -gone- +new+', String.raw`\*bold\* \_em\_ \-gone\- \+new\+`],
    ['[~admin] @admin', `\\[\\~admin\\] \\@${Z}admin`],
    ['h1. shout', `h1${Z}. shout`],
    ['!https://evil.example/x.png!', String.raw`\!{{https://evil.example/x.png\!}}`],
    ['a \\* b', `a \\${Z}\\* b`],
    [':) ;-)', `:${Z}\\) ;${Z}\\-\\)`],
    ['fixes PROJ-12', `fixes PROJ\\-${Z}12`],
    ['שלום | x', '\u2068שלום \\| x\u2069'],
  ])('%j is said as %j', (text, expected) => {
    expect(forJira(said(text)).text).toBe(expected)
  })
  test('no query ends its frame', () => {
    expect(forJira(asked('a {noformat} b')).text).toBe(`{noformat}\na {${Z}noformat} b\n{noformat}`)
  })
  test('a list within a list is one, however deep', () => {
    const within = (inner: Element[]) => el('ul', {}, el('li', {}, el('p', {}, 'seen'), ...inner))
    const nested = el('article', {}, within([within([within([])]), el('p', {}, 'and more')]))
    expect(forJira(nested).text).toBe('* seen\n*** seen\n***** seen\n** and more')
    expect(forJira(story).text).not.toMatch(/^\*+ \*+ /m)
  })
  test('a link with brackets, pipes and parentheses stays one', () => {
    expect(forJira(linked('https://g.example/d?a=[1]|(2){3}')).text).toBe(
      '[Open|https://g.example/d?a=%5B1%5D%7C(2)%7B3%7D]',
    )
  })
})

describe('GitHub and GitLab', () => {
  test.each([
    ['/close', String.raw`\/close`],
    ['Fixes #12', `F${Z}ixes \\#${Z}12`],
    ['closes org/repo#1', `c${Z}loses org/repo\\#${Z}1`],
    ['Resolves https://github.com/o/r/issues/1', `R${Z}esolves \`https://github.com/o/r/issues/1\``],
    ['Implements PROJ-7', `I${Z}mplements PROJ-${Z}7`],
    ['!12 ~bug %v1 &3 $4', `\\!${Z}12 \\~${Z}bug %${Z}v1 &amp;${Z}3 \\$${Z}4`],
    ['@team', `@${Z}team`],
    ['`x` | {y} <b>', String.raw`\`x\` \| \{y\} \<b\>`],
  ])('%j is said as %j', (text, expected) => {
    expect(forGithub(said(text)).text).toBe(expected)
  })
  test('no line of a query is a quick action', () => {
    expect(forGithub(asked('/close\n/label ~x')).text).toBe('```\n /close\n /label ~x\n```')
  })
  test('no line of the whole story is one, and no picture goes along', () => {
    const { text } = forGithub(storyOf(poisoned('/close\n/assign @me\nfixes #1'), { zone: 'UTC' }))
    expect(text).not.toMatch(/^\/[a-z]/m)
    expect(text).not.toMatch(/fix(es)? *\\?#\d/i)
    expect(text).not.toContain('data:')
    // in code nobody is called
    expect(text.replace(/`+[^`]*`+/g, '')).not.toMatch(/@\w/)
  })
  test('a link with parentheses stays one', () => {
    expect(forGithub(linked('https://g.example/(a)_b')).text).toBe('[Open](<https://g.example/(a)_b>)')
  })
})

const PLACES = [
  ['Slack', forSlack, SLACK_LIMIT, (story: Element) => tellSlack(story, null)],
  ['Jira', forJira, JIRA_LIMIT, tellJira],
  ['GitHub', forGithub, GITHUB_LIMIT, tellGithub],
] as const

/** How often it can be rested while that is told. */
const rests = (telling: Generator<undefined, unknown>): number => [...telling].length

/** Every text of the trail is this one. */
const poisoned = (text: string): Whole =>
  JSON.parse(JSON.stringify(whole), (key, value: unknown) =>
    ['title', 'text', 'question', 'because'].includes(key) ? text : value,
  ) as Whole

test('how much of a long story fits into a document is counted with rests, and to the byte', () => {
  const [short, long] = [200, 2_000].map((steps) => storyOf(longTrail(steps), { zone: 'UTC' }))
  if (!short || !long) throw new Error('nothing was told')
  const { size } = planRich(short, new Map())
  expect(size).toBe(new TextEncoder().encode(markupHtml(short, new Map())).length)
  expect(rests(tellPlan(short, new Map()))).toBeGreaterThan(1)
  expect(rests(tellPlan(long, new Map()))).toBeGreaterThan(8 * rests(tellPlan(short, new Map())))
})

describe.each(PLACES)('%s', (_, write, limit, tell) => {
  test('of a trail ten times as long it can be rested ten times as often', () => {
    const [short, long] = [200, 2_000].map((steps) => rests(tell(storyOf(longTrail(steps), { zone: 'UTC' }))))
    expect(short).toBeGreaterThan(1)
    expect(long).toBeGreaterThan(8 * (short ?? 0))
  })
  test('takes a trail of any length, and says what stayed out', () => {
    const fitted = write(storyOf(longTrail(200), { zone: 'UTC' }))
    expect(fitted.text.length).toBeLessThanOrEqual(limit)
    if (fitted.leftOut.length > 0)
      expect(fitted.text.replaceAll('\\', '')).toContain(fitted.leftOut.join(', '))
  })
  test('keeps the title and says so of words that are longer than the limit', () => {
    const fitted = write(storyOf(poisoned('&'.repeat(1_000)), { zone: 'UTC' }))
    expect(fitted.text.length).toBeLessThanOrEqual(limit)
    expect(fitted.text).toContain('How did you resolve it?'.slice(0, 20))
  })
  test('links to nothing but web pages', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])
      expect(write(linked(url)).text).not.toMatch(/[<(|](javascript|data|file):/)
  })
  test('tells of every dead end before it tells of looks', () => {
    const { text, leftOut } = write(story)
    expect(text).toContain('eu')
    expect(text).toMatch(/Dead end/)
    if (leftOut.length > 0) expect(leftOut[0]).toMatch(/looks/)
  })
})

describe('rich copy', () => {
  const sizes = new Map([...pictures].map(([id, { bytes }]) => [id, bytes.length]))
  test('carries pictures, and its plan tells the size before they are read', () => {
    const plan = planRich(story, sizes)
    const { html, plain } = richStory(story, pictures, plan)
    expect(plan.leftOut).toBe(0)
    expect(Math.abs(new TextEncoder().encode(html).length - plan.size)).toBeLessThan(1_500)
    expect(html.match(/src="data:image\/png/g)).toHaveLength(6)
    expect(html).not.toMatch(/<script|<style|<[^>"]* on\w+=/)
    expect(plain).toContain('Playback errors on smart TVs\n=====')
  })
  test('stays under its limit, and says what stayed out', () => {
    const plan = planRich(story, new Map([...sizes.keys()].map((id) => [id, 1_500_000])))
    expect(plan.size).toBeLessThanOrEqual(RICH_LIMIT)
    expect(plan.leftOut).toBe(4)
    expect(richStory(story, pictures, plan).html).toContain('left out to stay under 5 MB: 4')
  })
  test('plain text has no control characters', () => {
    expect(plainStory(asked('\u001b]0;pwned\u0007x'))).toBe('    ]0;pwnedx\n')
  })
})

test('what stays out is counted as people count', () => {
  const look = { part: 'looks' as const, text: 'a look', title: false }
  const { leftOut } = fit(
    Array.from({ length: 1_200 }, () => ({ ...look })),
    4,
    () => '',
  )
  expect(leftOut).toEqual(['1,200 runs of looks'])
})

test('no words stand under a step or a lead of which they were not said', () => {
  const { text, leftOut } = forSlack(storyOf(longTrail(200), { zone: 'UTC' }))
  expect(leftOut.join(', ')).toMatch(/lines about steps.* notes/)
  const paragraphs = text.split('\n\n')
  const quotes = paragraphs.flatMap((words, index) => (words.startsWith('> ') ? [paragraphs[index - 1]] : []))
  expect(quotes.length).toBeGreaterThan(3)
  for (const above of quotes) expect(above).not.toMatch(/^> |\?\*$/)
})

/** The incident with nine more dead ends, each with a longer line than its lead. */
const ruledOut = (): Whole => {
  const [like, judged] = [whole.leads[0], whole.amendments.find(({ kind }) => kind === 'verdict')]
  if (!like || judged?.kind !== 'verdict') throw new Error('The incident has no dead end.')
  const leads = Array.from({ length: 9 }, (_, at) => ({
    ...{ ...like, id: `more-${at}`, at: like.at + at * 60_000 },
    ...{
      question: `Question ${at}?`,
      because: 'a hunch',
    },
  }))
  const verdicts = leads.map(({ id, at }) => ({
    ...{ ...judged, id: `ruled ${id}`, at: at + 30_000, leadId: id, verdict: 'dead-end' as const },
    because: 'all that it would have broken was as it had been before, as far as we saw it that night',
  }))
  return {
    ...whole,
    leads: [...whole.leads, ...leads],
    amendments: [...whole.amendments, ...verdicts],
  }
}

test('of a lead what ruled it out stays longer than who opened it and why, and no opening stays in part', () => {
  const { text, leftOut } = forSlack(storyOf(ruledOut(), { zone: 'UTC' }))
  expect(leftOut.join(', ')).toMatch(/lines? about (a )?leads?/)
  expect(leftOut.join(', ')).not.toContain('verdict')
  for (let at = 0; at < 9; at++) expect(text).toContain(`*Dead end*: Question ${at}?`)
  for (const opening of text.split('\n\n').filter((line) => / · lead/.test(line)))
    expect(text).toContain(`${opening}\n\n*`)
})

test('a heading whose all was left out goes, too', () => {
  const { text, leftOut } = forSlack(story)
  expect(leftOut).toContain('1 remark')
  expect(text).not.toContain('*Dead ends*')
})
