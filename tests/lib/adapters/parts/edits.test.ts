import { describe, expect, test } from 'vitest'
import { epochLike, parseEpoch } from '@/lib/adapters/parts/epoch'
import { parseIsoDuration } from '@/lib/adapters/parts/iso-duration'
import { editJson } from '@/lib/adapters/parts/json-edit'
import { openLayers, spelled } from '@/lib/adapters/parts/layers'
import { decode } from '@/lib/adapters/parts/raw-url'
import { replaceParam } from '@/lib/adapters/parts/replace-param'

describe('editJson', () => {
  const raws = [
    '{"time_range":7200,"a":[1,2]}',
    '{"a":[1,2],"time_range":7200}',
    '{"a":{"time_range":1},"time_range":7200,"b":"}"}',
    '{"time_range":7200}',
    '{}',
    '{ "a": 1 , "time_range" : 7200 }',
  ]
  test.each(raws)('%s without its width, and with an end', (json) => {
    for (const raw of [json, encodeURIComponent(json)]) {
      const edited = editJson(raw, ['time_range'], { end_time: 5 })
      const rest = new Map(Object.entries(JSON.parse(json) as Record<string, unknown>))
      rest.delete('time_range')
      expect(JSON.parse(decode(edited ?? ''))).toEqual({ ...Object.fromEntries(rest), end_time: 5 })
    }
  })

  test('leaves the bytes of all other members', () => {
    const raw = '%7B%22time_range%22%3A7200%2C%22x%22:%22{a}+b%22%7D'
    expect(editJson(raw, ['time_range'], { start_time: 1 })).toBe(
      '%7B%22x%22:%22{a}+b%22%2C%22start_time%22%3A1%7D',
    )
  })

  test.each(['', '[1]', '"a"', '{', 'null'])('%j is no object', (raw) => {
    expect(editJson(raw, [], { a: 1 })).toBeNull()
  })
})

test('a parameter is replaced where it stands, in the search as in the fragment, once', () => {
  const write = (): string => 'begin=1&end=2'
  expect(replaceParam('https://a/b?x=1&duration=5&y=2#z', 'duration', write)).toBe(
    'https://a/b?x=1&begin=1&end=2&y=2#z',
  )
  expect(replaceParam('https://a/b#duration=5', 'duration', write)).toBe('https://a/b#begin=1&end=2')
  expect(replaceParam('https://a/b?duration=5&c=1&duration=6', 'duration', write)).toBe(
    'https://a/b?begin=1&end=2&c=1',
  )
})

test('the spelling of brackets is told to the writer', () => {
  expect(replaceParam('https://a/?t%5Bd%5D=5', 't[d]', (name) => `${name}=6`)).toBe('https://a/?t%5Bd%5D=6')
})

describe('layers', () => {
  const passes = (text: string): boolean => text.startsWith('~')
  test.each([
    ["~(a~'b)", "~'x"],
    ['%7E%28a%7E%27b%29', '%7E%27x'],
    ['$257E$2528a$257E$2527b$2529', '$257E$2527x'],
  ])('%s is opened, and written in its own spelling', (raw, written) => {
    const layer = openLayers(raw, passes, true)
    expect(layer?.text).toBe("~(a~'b)")
    expect(layer && spelled(raw, layer, "~'x")).toBe(written)
    const place = layer?.text.indexOf('b') ?? -1
    expect(raw[layer?.at[place] ?? -1]).toBe('b')
  })

  test('what never passes is not opened', () => {
    expect(openLayers('%2525252525257E', passes)).toBeNull()
  })
})

test.each([
  ['1795435200', 1_795_435_200_000],
  ['1795435200000', 1_795_435_200_000],
  ['1795435200000000', 1_795_435_200_000],
  ['1795435200.5', 1_795_435_200_500],
  ['179543520', null],
  ['179543520000', null],
  ['x', null],
])('the epoch %s', (text, at) => {
  expect(parseEpoch(text)).toBe(at)
})

test('an epoch is written in the unit of another', () => {
  const at = 1_795_435_200_000
  expect(['1000000000', '1000000000000', '1000000000000000'].map((like) => epochLike(at, like))).toEqual([
    '1795435200',
    '1795435200000',
    '1795435200000000',
  ])
})

test.each([
  ['PT1H', 3_600_000],
  ['P1DT12H', 129_600_000],
  ['P1W', 604_800_000],
  ['PT90.5S', 90_500],
  ['P1M', null],
  ['P', null],
  ['PT', null],
  ['1h', null],
])('the duration %s', (text, width) => {
  expect(parseIsoDuration(text)).toBe(width)
})
