// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TrailPage } from '@/components/trail-page/trail-page'
import { journal } from '@/lib/journal/database'
import { seed, show, stage } from './stage'

const SINCE = Date.UTC(2026, 10, 22, 21, 4)

vi.hoisted(() => {
  const sendMessage = ({ name }: { name: string }) => {
    const response = name === 'waiting' ? { since: SINCE, looks: 1, missed: 0 } : { lost: false }
    return Promise.resolve({ ok: true, response })
  }
  Object.assign(globalThis, { chrome: { runtime: { id: 'us', sendMessage } } })
})

stage()

/** As Chromium answers on a full disk: nothing of the journal can be opened. */
beforeEach(async () => {
  await seed()
  journal.close({ disableAutoOpen: false })
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await journal.open()
})

test.each(['', 'trail-smart-tv/read', 'trail-smart-tv/story', 'week/2026-W47'])(
  'a journal that cannot be read is said, and nothing else of it: %s',
  async (place) => {
    location.hash = place
    show(<TrailPage />)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('cannot be read or written'))
    for (const untrue of [/Choose a trail/, /was updated/, /No trail/, /not in this browser/])
      expect(screen.queryByText(untrue)).toBeNull()
  },
)
