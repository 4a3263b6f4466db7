// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TrailPage } from '@/components/trail-page/trail-page'
import { seed, show, stage } from './stage'

stage()

let saved: string[] = []
beforeEach(() => {
  saved = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})
afterEach(() => vi.restoreAllMocks())

test.each([
  ['trail-smart-tv/share', 'Save trail file', /\.json$/],
  ['trail-smart-tv/share', 'Save timeline (CSV)', /\.csv$/],
  ['week/2026-W47', 'Save week (HTML)', /\.html$/],
])('at %s a double click on “%s” saves one file', async (hash, name, file) => {
  await seed()
  location.hash = hash
  const user = show(<TrailPage />)
  if (hash.startsWith('week')) await user.click(await screen.findByText('Share the week'))
  const button = await screen.findByRole('button', { name })
  await waitFor(() => expect(button.closest('fieldset:disabled, button:disabled')).toBeNull())
  await user.dblClick(button)
  await screen.findByText(/^Saved, /)
  await waitFor(() => expect(button).toHaveProperty('disabled', false))
  expect(saved).toEqual([expect.stringMatching(file)])
  await user.click(button)
  await waitFor(() => expect(saved).toHaveLength(2))
})
