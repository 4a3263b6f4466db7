import { expect, test } from 'vitest'
import { fromBase64, toBase64 } from '@/lib/story/base64'
import { fc } from '@/tests/fixtures/any'

test('bytes of any length are written as Node writes them, and read again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const text = toBase64(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(text)).toEqual(new Uint8Array(bytes))
    }),
  )
})

test('what is no base64 is none', () => {
  expect(fromBase64('%%%')).toBeNull()
})
