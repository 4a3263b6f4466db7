import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { restore } from '@/lib/share/restore'

const file = path.resolve(import.meta.dirname, '../../public/sample-trail.json')

test('the sample that comes with the extension opens, whole and with its pictures', () => {
  const sample = restore(readFileSync(file))
  if (!sample.ok) throw new Error(sample.message)
  expect(sample.notices).toEqual([])
  expect(sample.pictures.size).toBeGreaterThan(2)
  expect(sample.whole.leads.length).toBeGreaterThan(0)
})
