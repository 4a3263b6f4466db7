// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { renderHook, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TrailPage } from '@/components/trail-page/trail-page'
import { useWholeStory } from '@/components/story/use-story'
import { amend } from '@/lib/journal/amend'
import { importWhole } from '@/lib/journal/import'
import { longTrail } from '@/tests/fixtures/long-trail'
import { show, stage } from './stage'

stage()

const open = async () => {
  const whole = longTrail(1_001)
  await importWhole(whole, new Map())
  location.hash = `${whole.trail.id}/story`
  show(<TrailPage />)
  return whole
}

const seen = () => ({
  head: document.querySelector('.story h1')?.textContent ?? null,
  path: document.querySelectorAll('.story .path > li').length > 0,
})

/** All that a reader could have seen, in turn. */
const watch = () => {
  const all: ReturnType<typeof seen>[] = []
  const watcher = new MutationObserver(() => all.push(seen()))
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true })
  return { all, stop: () => watcher.disconnect() }
}

test('of a long story the head is there before its path, and stands while it is told anew', async () => {
  const { all, stop } = watch()
  const { trail } = await open()
  await waitFor(() => expect(seen().path).toBe(true))
  const heads = all.filter(({ head, path }) => head !== null && !path)
  expect(heads.length).toBeGreaterThan(0)
  all.length = 0
  await amend({ kind: 'name', trailId: trail.id, title: 'Said later' }, trail.openedAt + 1e9)
  await waitFor(() => expect(seen().head).toBe('Said later'))
  stop()
  expect(all.filter(({ path }) => !path)).toEqual([])
}, 60_000)

test('what is copied of a long trail is never a story of before', async () => {
  const whole = longTrail(1_001)
  const options = { zone: 'UTC' }
  const { result, rerender } = renderHook(useWholeStory, { initialProps: { whole, options } })
  await waitFor(() => expect(result.current).not.toBeNull())
  const before = result.current
  rerender({ whole: { ...whole, people: [] }, options })
  expect(result.current).toBeNull()
  await waitFor(() => expect(result.current).not.toBeNull())
  expect(result.current).not.toEqual(before)
}, 60_000)
