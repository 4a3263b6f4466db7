// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Preview } from '@/components/library/preview'
import { importWhole } from '@/lib/journal/import'
import type { Whole } from '@/lib/model/whole'
import { bundle } from '@/lib/share/bundle'
import { restore } from '@/lib/share/restore'
import { incident } from '@/tests/fixtures/incident'
import { show, stage } from './stage'

stage()

const { whole, pictures } = incident()
const captioned = (by: string, minutes: number, text: string): Whole => {
  const { id: trailId, openedAt } = whole.trail
  const at = openedAt + minutes * 60_000
  const said = { id: `caption-${by}`, trailId, at, by, kind: 'caption', stepId: 's1', text } as const
  return { ...whole, amendments: [...whole.amendments, said] }
}

test('before a merge it is said whose words will not be told', async () => {
  await importWhole(captioned('person-mara', 10, 'Only TVs'), new Map())
  const opened = restore(bundle(captioned('person-tom', 11, 'TVs'), pictures))
  if (!opened.ok) throw new Error(opened.message)
  const nothing = () => undefined
  show(<Preview opened={opened} openId={whole.trail.id} close={nothing} show={nothing} />)
  expect((await screen.findByText(/these will not:/)).textContent).toContain('“Only TVs”, by you.')
})
