import { expect, test } from 'vitest'
import { bundle } from '@/lib/share/bundle'
import { timeline } from '@/lib/share/csv'
import { encodeLink } from '@/lib/share/fragment'
import { forGithub } from '@/lib/share/github'
import { forJira } from '@/lib/share/jira'
import { hostsOf, redact, tellRedacted, type Withheld } from '@/lib/share/redact'
import { restore } from '@/lib/share/restore'
import { planRich, richStory } from '@/lib/share/rich'
import { forSlack } from '@/lib/share/slack'
import { storyFile, storyFolder } from '@/lib/share/story-file'
import { rememberedOf } from '@/lib/share/strip'
import type { Whole } from '@/lib/model/whole'
import { storyOf } from '@/lib/story/document'
import { timesIn } from '@/lib/story/times'
import { toBase64 } from '@/lib/story/base64'
import { incident } from '@/tests/fixtures/incident'
import { longTrail } from '@/tests/fixtures/long-trail'

const ZONE = { zone: 'UTC' }
const HOST = 'grafana.corp.example.net:3000'

/** The incident with a host and a name in every place where text stands. */
const telling = (): Whole => {
  const { whole } = incident()
  return JSON.parse(JSON.stringify(whole).replaceAll('127.0.0.1:3000', HOST), (key, value: unknown) => {
    if (typeof value !== 'string' || value === '') return value
    if (['text', 'title', 'because', 'question', 'raw'].includes(key))
      return `${value} (Priya Nair said so; priya.nair; see ${encodeURIComponent(HOST)} and HTTP://${HOST.toUpperCase()}/x)`
    if (key === 'url') return `${value}&by=${encodeURIComponent('Priya Nair')}`
    return value
  }) as Whole
}

const none: Withheld = { hosts: new Set(), people: new Set(), pictures: new Set() }
const parcel = { whole: telling(), pictures: incident().pictures }

/** Everything that can leave, as text; binary parts byte by byte. */
const outputs = (withheld: Withheld): [string, string][] => {
  const { whole, pictures } = redact(parcel, withheld)
  const story = storyOf(whole, ZONE)
  const sizes = new Map([...pictures].map(([id, { bytes }]) => [id, bytes.length]))
  const html = storyFile(whole, pictures, ZONE)
  const inside = restore(new TextEncoder().encode(html))
  const { markdown, files } = storyFolder(whole, pictures, ZONE)
  const rich = richStory(story, pictures, planRich(story, sizes))
  return [
    ['html', html],
    [
      'the trail inside of the html',
      JSON.stringify(inside.ok && { ...inside, pictures: [...inside.pictures] }),
    ],
    ['bundle', new TextDecoder().decode(bundle(whole, pictures))],
    ['markdown', markdown + [...files].map(([name, bytes]) => name + toBase64(bytes)).join('')],
    ['csv', timeline(whole, timesIn('UTC'))],
    ['slack', forSlack(story).text],
    ['jira', forJira(story).text],
    ['github', forGithub(story).text],
    ['rich', rich.html + rich.plain],
    ['the rows of a link', JSON.stringify(whole) + (encodeLink(whole, { looks: true }) ?? '')],
    [
      'strips',
      JSON.stringify(whole.steps.flatMap((step) => (step.kind === 'snapshot' ? [rememberedOf(step)] : []))),
    ],
  ]
}

/** Invisible breaks and escapes would hide a name from this test, not from a reader. */
const laidBare = (text: string): string => text.replace(/[\u200B\\]/g, '').toLowerCase()

test.each(outputs({ ...none, hosts: new Set([HOST]) }))(
  'a host that was withheld is nowhere in %s',
  (_, text) => {
    expect(laidBare(text)).not.toContain('grafana.corp')
  },
)

test.each(outputs({ ...none, people: new Set(['person-priya']) }))(
  'a name that was withheld is nowhere in %s',
  (_, text) => {
    expect(laidBare(text)).not.toMatch(/priya.{0,3}nair|nair/)
  },
)

test.each(outputs({ ...none, pictures: new Set(['picture-s1']) }))(
  'no byte of a picture that was withheld is in %s',
  (_, text) => {
    const bytes = toBase64(parcel.pictures.get('picture-s1')?.bytes ?? new Uint8Array())
    expect(bytes.length).toBeGreaterThan(1_000)
    // the middle is the picture's own; heads and ends of all of them are alike
    expect(text).not.toContain(bytes.slice(400, 460))
    expect(text).not.toContain(bytes.slice(-400, -340))
  },
)

test('what is not withheld leaves as it is', () => {
  const unchanged = redact(parcel, none)
  expect(unchanged.whole).toEqual(parcel.whole)
  expect(JSON.stringify(unchanged.whole)).toContain(HOST)
  const { whole } = redact(parcel, { ...none, people: new Set(['person-priya']) })
  expect(whole.people.map(({ name }) => name)).toEqual(['Mara Lindqvist', 'Tom Okafor', 'a colleague'])
  expect(whole.steps.map(({ id }) => id)).toEqual(parcel.whole.steps.map(({ id }) => id))
})

test('of a trail ten times as long it can be rested ten times as often', () => {
  const rests = (steps: number) => {
    const long = { whole: longTrail(steps), pictures: new Map() }
    return [...tellRedacted(long, { ...none, hosts: new Set(['127.0.0.1:3000']) })].length
  }
  expect(rests(400)).toBeGreaterThan(3)
  expect(rests(4_000)).toBeGreaterThanOrEqual(10 * rests(400))
})

test('links keep the rest of their way', () => {
  const { whole } = redact(parcel, { ...none, hosts: new Set([HOST]) })
  const visit = whole.steps.find(({ id }) => id === 'v1')
  expect(visit?.kind === 'visit' && visit.view.url).toMatch(/^http:\/\/redacted\.example\/d\/pb01\//)
  expect(visit?.kind === 'visit' && visit.view.tool).toBe('grafana')
})

test('a name of one word is replaced as a word', () => {
  const whole = JSON.parse(JSON.stringify(telling()).replaceAll(HOST, 'grafana')) as Whole
  expect(hostsOf(whole)).toContain('grafana')
  const hidden = redact({ whole, pictures: new Map() }, { ...none, hosts: new Set(['grafana']) }).whole
  const visit = hidden.steps.find(({ id }) => id === 'v1')
  expect(visit?.kind === 'visit' && [visit.view.tool, visit.view.url.slice(0, 24)]).toEqual([
    'grafana',
    'http://redacted.example/',
  ])
})

test('a host behind a user name, or in another alphabet, is known by where it leads', () => {
  const whole = JSON.parse(JSON.stringify(telling()).replaceAll(HOST, 'münchen.example')) as Whole
  const hidden = redact(
    { whole, pictures: new Map() },
    { ...none, hosts: new Set(['xn--mnchen-3ya.example']) },
  )
  const visit = hidden.whole.steps.find(({ id }) => id === 'v1')
  expect(visit?.kind === 'visit' && visit.view.url).toMatch(/^http:\/\/redacted\.example\//)
})

test('what grows over its bound is cut there, and still a trail', () => {
  const long = `https://a.b/${'x'.repeat(16_372)}`
  const { whole } = incident()
  const steps = whole.steps.map((step) =>
    step.kind === 'visit' ? { ...step, view: { ...step.view, url: long } } : step,
  )
  const { whole: hidden } = redact(
    { whole: { ...whole, steps }, pictures: new Map() },
    { ...none, hosts: new Set(['a.b']) },
  )
  const visit = hidden.steps.find(({ kind }) => kind === 'visit')
  expect(visit?.kind === 'visit' && visit.view.url.length).toBe(16_384)
})
