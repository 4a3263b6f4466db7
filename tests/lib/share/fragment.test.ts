import { deflateSync } from 'fflate'
import { fc } from '@/tests/fixtures/any'
import { describe, expect, test } from 'vitest'
import { fromBase62, toBase62 } from '@/lib/share/base62'
import { decodeLink, encodeLink, SAFE_LENGTH, trailLink } from '@/lib/share/fragment'
import { outline } from '@/lib/story/outline'
import { incident } from '@/tests/fixtures/incident'

const { whole } = incident()
const BASE = 'https://stories.example.com/viewer.html'
const kept = encodeLink(whole, { looks: false }) ?? ''
const all = encodeLink(whole, { looks: true }) ?? ''

const opened = (text: string) => {
  const link = decodeLink(text)
  if (!link.ok) throw new Error(link.message)
  return link
}

/** What a link promises to carry, without ids. */
const told = (trail: typeof whole) => {
  const { entries, people, title } = outline(trail)
  const who = (id: string) => people.get(id)
  return {
    title,
    entries: entries.map((entry) => {
      if (entry.kind === 'lead') return [entry.at, entry.lead.question, who(entry.lead.lead.by)]
      if (entry.kind === 'verdict') {
        const { verdict, because, by, at, reopened } = entry.judgement
        return [at, verdict, because, who(by), reopened]
      }
      const looks = entry.kind === 'kept' ? [entry.look] : entry.looks
      return looks.map(({ step, why, text, refined }) => {
        const view = 'view' in step ? step.view : null
        const link = step.kind === 'fact' ? [step.source, step.link] : null
        const graph = step.kind === 'snapshot' ? [step.graph.title, step.graph.place] : null
        const seen = view && { ...view, viewKey: '', placeKey: '' }
        return [step.kind, step.at, who(step.by), why?.text, text, refined.length, seen, link, graph]
      })
    }),
  }
}

test('ten text steps of the running example fit a link that opens everywhere', () => {
  expect(outline(whole).figures.kept).toBe(10)
  expect(BASE.length + kept.length).toBeLessThan(SAFE_LENGTH)
  expect(trailLink(whole, BASE)).toBe(BASE + all)
})

test('a link loses nothing of what it promises to carry', () => {
  expect(told(opened(all).whole)).toEqual(told(whole))
  expect(opened(all).leftOut).toBe(0)
})

test('captions and whether customers noticed go along', () => {
  const said = { trailId: whole.trail.id, at: 7e12, by: 'person-mara' }
  const more: typeof whole.amendments = [
    { ...said, id: 'c', kind: 'caption', stepId: 's2', text: 'One kind of error alone' },
    { ...said, id: 'i', kind: 'impact', impact: 'none' },
  ]
  const carried = encodeLink({ ...whole, amendments: [...whole.amendments, ...more] }, { looks: false })
  const { now, entries } = outline(opened(carried ?? '').whole)
  expect(now.impact).toBe('none')
  const captions = entries.flatMap((entry) => {
    if (entry.kind !== 'kept' || entry.look.step.kind !== 'snapshot') return []
    const caption = now.caption.get(entry.look.step.id)
    return caption ? [[entry.look.step.graph.title, caption.text]] : []
  })
  expect(captions).toEqual([['Smart TV errors by kind', 'One kind of error alone']])
})

test('the order that was given, why leads were opened and whose idea they were go along', () => {
  const said = { trailId: whole.trail.id, at: 7e12, by: 'person-mara' }
  const suggested = {
    from: 'runbook',
    text: 'TV "playback"',
    link: 'https://runbooks.example.com/tv',
  } as const
  const leads = whole.leads.map((lead) => (lead.id === 'lead-cert' ? { ...lead, suggested } : lead))
  const more: typeof whole.amendments = [
    { ...said, id: 'o', kind: 'order', stepIds: ['s6', 'gone', 's1'] },
    {
      ...said,
      id: 'b',
      kind: 'origin',
      leadId: 'lead-deploy',
      because: 'it went out at 21:04',
      suggested: null,
    },
  ]
  const carried = encodeLink(
    { ...whole, leads, amendments: [...whole.amendments, ...more] },
    { looks: false },
  )
  const shown = outline(opened(carried ?? '').whole)
  expect([...shown.leads.values()].map(({ lead }) => [lead.because, lead.suggested])).toEqual([
    ['', null],
    ['it went out at 21:04', null],
    ['', suggested],
  ])
  const named = shown.now.order.map((id) => shown.entries.find(({ key }) => key === id))
  expect(named.map((entry) => (entry?.kind === 'kept' ? entry.look.why?.text.slice(0, 7) : null))).toEqual([
    'One lin',
    'Started',
  ])
  expect(BASE.length + (carried ?? '').length).toBeLessThan(SAFE_LENGTH)
})

test('a suggestion in a link that is none is left out', () => {
  const broken = encodeLink(
    { ...whole, leads: whole.leads.map((lead) => ({ ...lead, suggested: { from: 'nobody' } as never })) },
    { looks: false },
  )
  expect(opened(broken ?? '').whole.leads.map(({ suggested }) => suggested)).toEqual([null, null, null])
})

test('a link of kept steps says how many looks stayed at home', () => {
  const { whole: trail, leftOut } = opened(kept)
  expect(leftOut).toBe(15)
  expect(trail.steps).toHaveLength(10)
  expect(trail.leads).toHaveLength(3)
})

test('the same link is the same trail however often it is opened, and made again is the same link', () => {
  expect(opened(all).whole).toEqual(opened(all).whole)
  expect(encodeLink(opened(all).whole, { looks: true })).toBe(all)
})

describe('a pasted link is found', () => {
  const cases: [string, string][] = [
    ['alone', kept],
    ['without its #', kept.slice(1)],
    ['with white space', `\n  ${BASE}${kept}  \n`],
    ['in brackets', `(see ${BASE}${kept})`],
    ['in angles with a full stop', `<${BASE}${kept}>.`],
    ['in Markdown', `[how I found it](${BASE}${kept}).`],
    ['broken into lines by mail', `${BASE}${kept.replace(/(.{76})/g, '$1\r\n')}`],
    ['followed by words', `${BASE}${kept} thanks all`],
  ]
  test.each(cases)('%s', (_, text) => {
    expect(opened(text).whole.steps).toHaveLength(10)
  })
})

const version = (number: number, spoil = 0) => {
  const head = Uint8Array.of(number, 2)
  const body = deflateSync(new TextEncoder().encode('[]'))
  const bytes = new Uint8Array([...head, 0, 0, 0, 0, ...body])
  let crc = 0xffffffff
  for (const byte of [...head, ...body]) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  new DataView(bytes.buffer).setUint32(2, (~crc ^ spoil) >>> 0)
  return `#t1${toBase62(bytes)}`
}

describe('what is no whole link of ours says what it is', () => {
  const cases: [string, string, string, RegExp][] = [
    ['nothing', '', 'not-ours', /not a trail link/],
    ['another address', 'https://example.com/#section', 'not-ours', /not a trail link/],
    ['a later format', `#t2${'a'.repeat(80)}`, 'too-new', /newer Overshoulder/],
    ['a later dictionary', version(9), 'too-new', /newer Overshoulder/],
    ['a later dictionary, changed on its way', version(9, 1), 'damaged', /changed on its way/],
    ['an ellipsis', `${kept.slice(0, 300)}…`, 'damaged', /cut short/],
    ['hardly begun', '#t1abc', 'damaged', /cut short/],
    ['a foreign payload', version(1), 'damaged', /cut short/],
    ['endless', `#t1${'a'.repeat(60_001)}`, 'too-large', /unpacks to more/],
  ]
  test.each(cases)('%s', (_, text, reason, message) => {
    expect(decodeLink(text)).toEqual({ ok: false, reason, message: expect.stringMatching(message) as string })
  })
})

test('a link cut anywhere, or with one character changed, never opens', () => {
  for (let length = 3; length < kept.length; length += 7)
    expect(decodeLink(kept.slice(0, length)).ok).toBe(false)
  for (let at = 3; at < kept.length; at += 11) {
    const other = kept.charAt(at) === 'a' ? 'b' : 'a'
    expect(decodeLink(kept.slice(0, at) + other + kept.slice(at + 1)).ok).toBe(false)
  }
})

test('any text is answered, never thrown at', () => {
  fc.assert(fc.property(fc.string(), (text) => !decodeLink(`#t1${text}`).ok))
})

test('base62 brings back every byte, in 43 characters for 32 of them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(fromBase62(toBase62(bytes))).toEqual(Uint8Array.from(bytes))
    }),
  )
  const secret = Uint8Array.from({ length: 32 }, (_, index) => index)
  expect(toBase62(secret)).toBe('003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf')
  expect(fromBase62('zzzzzzzzzz')).toBeNull()
  expect(fromBase62('a-b')).toBeNull()
})
