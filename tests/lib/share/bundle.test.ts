import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Step } from '@/lib/model/step'
import { upgrade, type Row } from '@/lib/model/upgrades/upgrade'
import { SCHEMA } from '@/lib/model/schema'
import type { Whole } from '@/lib/model/whole'
import { bundle, digest, tellBundle, type Picture } from '@/lib/share/bundle'
import { restore, tellRestore } from '@/lib/share/restore'
import { storyFile, tellStoryFile } from '@/lib/share/story-file'
import { incident } from '@/tests/fixtures/incident'
import { longTrail } from '@/tests/fixtures/long-trail'
import { chunk, join, PNG_MAGIC, sizeChunk } from '@/tests/fixtures/png'

const { whole, pictures } = incident()
const file = bundle(whole, pictures)
const story = storyFile(whole, pictures, { zone: 'UTC' })
const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const opened = (bytes: Uint8Array) => {
  const trail = restore(bytes)
  if (!trail.ok) throw new Error(trail.message)
  return trail
}
/** A file with a right digest: only its content is at fault. */
const forged = (content: object, schema: unknown = SCHEMA) =>
  bytesOf(JSON.stringify({ format: 'overshoulder-trail', schema, sha256: digest(content), bundle: content }))
const withSteps = (change: (steps: Step[]) => Step[]) =>
  forged({ ...whole, steps: change(structuredClone(whole.steps)), pictures: [] })

test('a bundle brings back every row and every byte', () => {
  expect(opened(file)).toEqual({ ok: true, whole, pictures, numbers: [], notices: [] })
  expect(bundle(opened(file).whole, opened(file).pictures)).toEqual(file)
})

test('an exported story is a bundle too, and holds each picture once', () => {
  expect(opened(bytesOf(story))).toEqual({ ok: true, whole, pictures, numbers: [], notices: [] })
  for (const { bytes } of pictures.values()) {
    expect(story.split(Buffer.from(bytes).toString('base64'))).toHaveLength(2)
  }
})

test('numbers travel with their trail; those of another do not, and none comes in twice', () => {
  const numbers = { id: 's1', trailId: whole.trail.id, source: 'x', instants: [5], lines: [], cut: false }
  expect(opened(bundle(whole, pictures, [numbers, { ...numbers, id: 'elsewhere' }])).numbers).toEqual([
    numbers,
  ])
  const twice = forged({ ...whole, pictures: [], numbers: [numbers, { ...numbers, trailId: 'other' }] })
  expect(opened(twice).numbers).toEqual([{ ...numbers, trailId: whole.trail.id }])
})

test('indentation, line ends and UTF-16 do not matter', () => {
  const compact = JSON.stringify(JSON.parse(textOf(file)))
  const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(compact, 'utf16le')])
  for (const bytes of [bytesOf(compact), bytesOf(textOf(file).replaceAll('\n', '\r\n')), wide]) {
    expect(opened(bytes).whole).toEqual(whole)
  }
})

test.each<[string, (whole: Whole) => Generator]>([
  ['a trail file is written', (long) => tellBundle(long, { pictures })],
  ['a story is written', (long) => tellStoryFile(long, pictures, { zone: 'UTC' })],
  ['a file is read', (long) => tellRestore(bundle(long, pictures))],
])('of a trail ten times as long %s with ten times as many rests', (_, telling) => {
  const [short, long] = [100, 1_000].map((steps) => [...telling(longTrail(steps))].length)
  expect(short).toBeGreaterThan(10)
  expect(long).toBeGreaterThan(7 * (short ?? 0))
})

test('the digest is that of the JSON without white space', () => {
  const { bundle: rows, sha256 } = JSON.parse(textOf(file)) as { bundle: object; sha256: string }
  expect(createHash('sha256').update(JSON.stringify(rows)).digest('hex')).toBe(sha256)
})

test('what is cut at any 1/64 is refused', () => {
  for (let part = 0; part < 64; part++) {
    for (const bytes of [file, bytesOf(story)]) {
      expect(restore(bytes.slice(0, Math.floor((bytes.length * part) / 64))).ok).toBe(false)
    }
  }
})

test('what has one bit flipped is refused', () => {
  for (let at = 0; at < file.length; at += 487) {
    const flipped = file.slice()
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
    expect(restore(flipped).ok).toBe(false)
  }
})

describe('every refusal says what the file is', () => {
  const cases: [string, Uint8Array, string, RegExp][] = [
    ['empty', new Uint8Array(0), 'not-ours', /not an Overshoulder trail/],
    [
      'another application',
      bytesOf('{"log":{"version":"1.2","entries":[]}}'),
      'not-ours',
      /not an Overshoulder/,
    ],
    ['a web page', bytesOf('<!doctype html><title>404</title>'), 'not-ours', /not an Overshoulder/],
    ['compressed', Uint8Array.of(0x1f, 0x8b, 8, 0), 'not-ours', /choose one of those/],
    ['nested a hundred thousand deep', bytesOf('['.repeat(100_000)), 'not-ours', /not an Overshoulder/],
    ['from a later version', forged({ pictures: [] }, 99), 'too-new', /Update Overshoulder/],
    ['with a version in words', forged({ ...whole, pictures: [] }, '1'), 'damaged', /Ask for the file again/],
    ['of version 0', forged({ ...whole, pictures: [] }, 0), 'damaged', /Ask for the file again/],
    [
      'of a billion steps',
      forged({ ...whole, steps: { length: 4_294_967_295 }, pictures: [] }),
      'damaged',
      /damaged/,
    ],
    [
      'a moment out of time',
      withSteps((steps) => steps.map((s) => ({ ...s, at: 1e308 }))),
      'damaged',
      /damaged/,
    ],
    [
      'an id that is a path',
      withSteps((steps) => steps.map((s) => ({ ...s, id: '../x' }))),
      'damaged',
      /damaged/,
    ],
    [
      'an element for a note',
      forged({ ...whole, steps: [{ $$typeof: 1 }], pictures: [] }),
      'damaged',
      /damaged/,
    ],
    [
      'a bomb of depth inside',
      bytesOf(
        `{"format":"overshoulder-trail","schema":1,"sha256":"","bundle":${'{"x":'.repeat(50_000)}1${'}'.repeat(50_001)}`,
      ),
      'damaged',
      /damaged/,
    ],
  ]
  test.each(cases)('%s', (_, bytes, reason, message) => {
    expect(restore(bytes)).toEqual({ ok: false, reason, message: expect.stringMatching(message) as string })
  })
})

describe('what is whole but makes no sense is put right, and said', () => {
  const parents = (bytes: Uint8Array) =>
    new Map(opened(bytes).whole.steps.map(({ id, parentId }) => [id, parentId]))
  test('a circle of parents', () => {
    const bytes = withSteps((steps) => steps.map((s) => (s.id === 'v1' ? { ...s, parentId: 'v3' } : s)))
    const chain = parents(bytes)
    expect(opened(bytes).notices.join()).toMatch(/where it came from/)
    for (const start of chain.keys()) {
      let [id, length]: [string | null, number] = [start, 0]
      for (; id !== null; id = chain.get(id) ?? null) expect(length++).toBeLessThan(100)
    }
  })
  test('its own parent, and a parent that is not there', () => {
    const bytes = withSteps((steps) =>
      steps.map((s) =>
        s.id === 'v2' ? { ...s, parentId: 'v2' } : s.id === 'v5' ? { ...s, parentId: 'gone' } : s,
      ),
    )
    expect([parents(bytes).get('v2'), parents(bytes).get('v5')]).toEqual([null, null])
  })
  test('an id twice', () => {
    const bytes = withSteps((steps) => [...steps, { ...(steps[0] as Step), at: 5 }])
    expect(
      opened(bytes)
        .whole.steps.filter(({ id }) => id === 'f1')
        .map(({ at }) => at),
    ).toEqual([whole.steps[0]?.at])
    expect(opened(bytes).notices.join()).toMatch(/twice/)
  })
  test('a key that would change what objects are', () => {
    const content = JSON.parse(
      JSON.stringify({ ...whole, pictures: [] }).replace('{', '{"__proto__":{"admin":true},'),
    ) as object
    const { whole: trail } = opened(forged(content))
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
    expect(Object.keys(trail)).not.toContain('__proto__')
  })
})

describe('a picture that is none leaves its step standing', () => {
  const svg = bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const huge = join([PNG_MAGIC, sizeChunk(65_535, 65_535), chunk('IEND', new Uint8Array(0))])
  const cases: [string, Picture][] = [
    ['SVG', { type: 'image/png', bytes: svg }],
    ['a bomb of pixels', { type: 'image/png', bytes: huge }],
    ['HTML', { type: 'image/webp', bytes: bytesOf('<!doctype html>') }],
    ['another type than it says', { type: 'image/jpeg', bytes: pictures.get('picture-s1')?.bytes ?? svg }],
  ]
  test.each(cases)('%s', (_, picture) => {
    const trail = opened(bundle(whole, new Map([...pictures, ['picture-s1', picture]])))
    const step = trail.whole.steps.find(({ id }) => id === 's1')
    expect(step).toMatchObject({ picture: null, missed: expect.stringMatching(/damaged/) as string })
    expect([...trail.pictures.keys()]).not.toContain('picture-s1')
    expect(trail.notices.join()).toMatch(/picture/)
  })
})

test('what could not be opened again is not written', () => {
  const wrong: Whole = { ...whole, steps: [{ ...(whole.steps[0] as Step), id: '<b>' }] }
  expect(() => bundle(wrong, pictures)).toThrow()
})

describe('every version that was ever written opens', () => {
  const fixtures = path.resolve(import.meta.dirname, '../../fixtures')
  const versions = Array.from({ length: SCHEMA }, (_, index) => index + 1)
  test.each(versions)('version %i', (version) => {
    const trail = opened(readFileSync(path.join(fixtures, `bundle-v${version}.json`)))
    expect(trail.whole.steps).toHaveLength(25)
    expect(trail.pictures.size).toBe(6)
    expect(trail.notices).toEqual([])
    expect(trail.numbers).toHaveLength(version < 2 ? 0 : 1)
  })
  test('there is no fixture of a version that is none', () => {
    const found = readdirSync(fixtures).filter((name) => /^bundle-v\d+\.json$/.test(name))
    expect(found).toHaveLength(SCHEMA)
  })
  test('upgrades are applied one after the other, and a missing one is our fault', () => {
    const saying = (version: number) => ({
      steps: (row: Row) => ({ said: `${String(row['said'])}${version}` }),
    })
    const upgrades = new Map([1, 2].map((from) => [from, saying(from + 1)]))
    expect(upgrade({ steps: [{ said: '1' }] }, 1, upgrades, 3)).toEqual({ steps: [{ said: '123' }] })
    expect(() => upgrade({}, 1, new Map(), 2)).toThrow(/no upgrade/)
  })
})
