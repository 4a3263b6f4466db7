import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fromGzip } from '@/lib/adapters/parts/gzip'

const packed = (text: string): string => gzipSync(Buffer.from(text)).toString('base64')

test('a packed query comes out as it was written, whatever its letters', () => {
  const query = 'requests\n| where name == "Zürich → 東京" and success == false'
  expect(fromGzip(packed(query))).toBe(query)
  expect(fromGzip(packed(query).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''))).toBe(query)
})

test('a long query is read whole', () => {
  const query = Array.from({ length: 4000 }, (_, line) => `| where x != ${String(line * 7919)}`).join('\n')
  expect(fromGzip(packed(query))).toBe(query)
})

test('a bomb is not unpacked, nor one that lies about its size', () => {
  const bomb = gzipSync(Buffer.from('a'.repeat(12_000_000)))
  expect(fromGzip(bomb.toString('base64'))).toBeNull()
  bomb.writeUInt32LE(20, bomb.length - 4)
  expect(fromGzip(bomb.toString('base64'))).toBeNull()
})

test('what was cut off anywhere is no query', () => {
  const whole = packed('requests | where success == false | summarize count() by bin(timestamp, 5m)')
  for (let length = 0; length < whole.length - 4; length++)
    expect(fromGzip(whole.slice(0, length))).toBeNull()
})

test.each(['', 'H4sI', 'not base64 at all!', btoa('plain text'), '%%%'])('%j is no gzip', (text) => {
  expect(fromGzip(text)).toBeNull()
})
