// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { renderHook, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TrailPage } from '@/components/trail-page/trail-page'
import { useWholeStory } from '@/components/story/use-story'
import { amend } from '@/lib/journal/amend'
import { importWhole } from '@/lib/journal/import'
import type { Whole } from '@/lib/model/whole'
import { longTrail } from '@/tests/fixtures/long-trail'
import { show, stage } from './stage'

stage()

/** Each snapshot with a picture of its own. */
const pictured = (whole: Whole): Whole => ({
  ...whole,
  steps: whole.steps.map((step) =>
    step.kind === 'snapshot' && step.picture
      ? { ...step, picture: { ...step.picture, id: `picture-${step.id}` } }
      : step,
  ),
})

const picturesIn = ({ steps }: Whole): string[] =>
  steps.flatMap((step) => (step.kind === 'snapshot' && step.picture ? [step.picture.id] : []))

const bytes = {
  type: 'image/png' as const,
  blob: new Blob(['.']),
  thumbnail: { type: 'image/png' as const, bytes: new ArrayBuffer(1) },
}

const open = async () => {
  const whole = pictured(longTrail(1_001))
  await importWhole(whole, new Map(picturesIn(whole).map((id) => [id, bytes])))
  location.hash = `${whole.trail.id}/story`
  show(<TrailPage />)
  return whole
}

// The two worlds of this test know each other's blobs not.
const made = new Set<string>()
URL.createObjectURL = () => {
  const url = `blob:${made.size}`
  made.add(url)
  return url
}
URL.revokeObjectURL = (url) => void made.delete(url)

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

test('of a long story only pictures that are drawn get an address, given back when it is left', async () => {
  const whole = await open()
  await waitFor(() => expect(document.querySelectorAll('.story img').length).toBeGreaterThan(0))
  const drawn = document.querySelectorAll('.story img').length
  expect(made.size).toBe(drawn)
  expect(drawn).toBeLessThan(picturesIn(whole).length / 4)
  location.hash = `${whole.trail.id}/map`
  await waitFor(() => expect(made.size).toBe(0))
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
