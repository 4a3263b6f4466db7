// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TrailPage } from '@/components/trail-page/trail-page'
import { importWhole } from '@/lib/journal/import'
import { longTrail } from '@/tests/fixtures/long-trail'
import { show, stage } from './stage'

stage()

const HOST = '127.0.0.1:3000'

const ways = (): HTMLElement[] => screen.getAllByRole('button', { name: /^(Save|Print|Copy)\b/ })
const open = (): string[] =>
  ways()
    .filter((way) => way.closest('fieldset:disabled, button:disabled') === null)
    .map(({ textContent }) => textContent)

test('of a long trail nothing leaves until what was unticked is out of it', async () => {
  const whole = longTrail(1_001)
  await importWhole(whole, new Map())
  location.hash = `${whole.trail.id}/share`
  show(<TrailPage />)
  await waitFor(() => expect(open().join()).toMatch(/Save trail file.*Copy for Jira/))
  const host = screen.getByRole('checkbox', { name: HOST })
  fireEvent.click(host)
  expect(host).toHaveProperty('checked', false)
  expect(open()).toEqual([])
  await waitFor(() => expect(open().join()).toMatch(/Save trail file.*Copy for Jira/))
}, 60_000)
