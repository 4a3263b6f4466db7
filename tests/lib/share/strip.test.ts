import { fc } from '@/tests/fixtures/any'
import { expect, test } from 'vitest'
import { asCode, stepCode } from '@/lib/share/code'
import { textIn, withText } from '@/lib/share/png-text'
import { rasterOf } from '@/lib/model/raster'
import { recall, remember, stripOf } from '@/lib/share/strip'
import type { Snapshot } from '@/lib/model/step'
import { incident } from '@/tests/fixtures/incident'

const { whole, pictures } = incident()
const step = whole.steps.find((one): one is Snapshot => one.id === 's5')
if (!step) throw new Error('The incident has no step s5.')
const png = pictures.get('picture-s5')?.bytes ?? new Uint8Array()

test('a code is six letters, the same for ever, and hardly ever that of another step', () => {
  expect(['s5', 'trail-smart-tv', 'V1StGXR8_Z5jdHi6B-myT'].map(stepCode)).toEqual([
    'YZYTWM',
    'ZTTNWQ',
    'DHWMDV',
  ])
  const codes = Array.from({ length: 20_000 }, (_, index) => stepCode(`step-${index}`))
  expect(codes.every((code) => /^[BCDFGHJKMNPQRSTVWXYZ]{6}$/.test(code))).toBe(true)
  expect(new Set(codes).size).toBeGreaterThan(19_980)
})

test.each([
  [' bcdfgh ', 'BCDFGH'],
  ['BCDFG', null],
  ['AEIOUB', null],
  ['playback', null],
])('%j typed is the code %j', (text, code) => {
  expect(asCode(text)).toBe(code)
})

test('a picture remembers its step, and stays that picture', () => {
  const told = remember(png, step)
  expect(rasterOf(told)).toEqual(rasterOf(png))
  expect(recall(told)).toMatchObject({
    stepId: 's5',
    trailId: 'trail-smart-tv',
    code: stepCode('s5'),
    range: '20:34–21:34, 22 Nov 2026, UTC',
  })
  expect(recall(png)).toBeNull()
})

test('the strip says tool, panel, range and zone', () => {
  expect(stripOf(step)).toEqual({
    title: 'Grafana · Outbound calls · Outbound retries',
    range: '20:34–21:34, 22 Nov 2026, UTC',
    code: stepCode('s5'),
  })
})

test('any text comes back out of a picture', () => {
  const small = png.slice(0, 33)
  const letters = fc.constantFrom('a', ' ', '\n', '{"', 'é', '日', '🙂', '\uFEFF', '\u202E', '\uD7FF')
  fc.assert(
    fc.property(fc.array(letters), (parts) => {
      const text = parts.join('')
      expect(textIn(withText(small, 'key', text), 'key')).toBe(text)
    }),
  )
})

test('a picture that was cut or is of somebody else is just a picture', () => {
  const told = remember(png, step)
  for (let length = 0; length < told.length; length += 97)
    expect(() => recall(told.slice(0, length))).not.toThrow()
  expect(recall(withText(png, 'overshoulder-step', '{"stepId":"<b>"}'))).toBeNull()
  expect(recall(withText(png, 'overshoulder-step', 'not json'))).toBeNull()
  expect(recall(new Uint8Array(40))).toBeNull()
})
