// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { TrailPage } from '@/components/trail-page/trail-page'
import { change, hold, letGo, useHeld } from '@/components/week/held'
import { listTrails } from '@/lib/journal/read'
import { bundle } from '@/lib/share/bundle'
import { incident } from '@/tests/fixtures/incident'
import { seed, show, stage } from './stage'

stage()
afterEach(() => {
  letGo()
  change(() => ({ order: [], leftOut: new Set(), impacts: new Map(), zone: null, reading: 0 }))
})

const WEEK = 'week/2026-W47'

const at = (hash: string) => {
  location.hash = hash
  return show(<TrailPage />)
}

const meeting = async () => within(await screen.findByRole('region', { name: 'The meeting' }))

/** The incident of a colleague, by another id. */
const fileOf = (index: number, name = `story-${index}.json`): File => {
  const { whole } = incident()
  const trailId = `trail-${index}`
  const theirs = {
    ...whole,
    trail: { ...whole.trail, id: trailId },
    steps: whole.steps
      .slice(0, 2)
      .map((step) => ({ ...step, trailId, id: `${step.id}-${index}`, parentId: null })),
    leads: [],
    amendments: [
      {
        id: `name-${index}`,
        kind: 'name' as const,
        trailId,
        at: whole.trail.openedAt,
        by: whole.trail.by,
        title: `Surprise ${index}`,
      },
    ],
  }
  return new File([bundle(theirs, new Map())], name, { type: 'application/json' })
}

test('a week is a meeting of its trails', async () => {
  await seed()
  at(WEEK)
  const told = await meeting()
  expect(await told.findAllByText('Playback errors on smart TVs')).not.toHaveLength(0)
  expect(screen.getByRole('button', { name: 'Present' })).toHaveProperty('disabled', false)
})

test('a week without a trail says so, and nothing can be presented', async () => {
  await seed()
  at('week/2026-W40')
  expect(await screen.findByText(/No trail was opened in this week/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Present' })).toHaveProperty('disabled', true)
})

test('story files are held for the meeting, a broken one is said, and none is imported', async () => {
  const user = at(WEEK)
  await screen.findByText(/No trail was opened in this week/)
  const field = document.querySelector<HTMLInputElement>('input[type=file][accept]')
  if (!field) throw new Error('There is nothing to choose files with.')
  await user.upload(field, [fileOf(1), new File(['{"log":'], 'broken.json'), fileOf(2)])
  const told = await meeting()
  expect(await told.findAllByText('Surprise 1')).not.toHaveLength(0)
  expect(await told.findAllByText('Surprise 2')).not.toHaveLength(0)
  const troubles = await screen.findByRole('list', { name: 'Files that could not be read' })
  expect(troubles.textContent).toMatch(/^broken\.json: /)
  expect(screen.getByText('2 trails held for this meeting, none of them imported.')).toBeTruthy()
  expect(await listTrails()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Let the files go' }))
  await waitFor(() => expect(told.queryByText('Surprise 1')).toBeNull())
})

test('a folder of many stories is told anew few times, and whole at the end', async () => {
  const seen = new Set<unknown>()
  const togo: number[] = []
  const Watch = () => {
    const { trails, reading } = useHeld()
    seen.add(trails)
    togo.push(reading)
    return null
  }
  show(<Watch />)
  const many = Array.from({ length: 64 }, (_, index) => fileOf(index))
  await hold([...many, fileOf(0, 'notes.txt')])
  const names: string[] = []
  change(({ trails, passed }) => {
    names.push(...trails.map(({ name }) => name))
    expect(passed).toBe(1)
    return {}
  })
  expect(names).toEqual(many.map(({ name }) => name))
  expect(seen.size).toBeGreaterThan(3)
  expect(seen.size).toBeLessThan(12)
  expect(new Set(togo).size).toBeGreaterThan(30)
})

test('a file that is read again stands in the place of what it was', async () => {
  await hold([fileOf(1, 'same.json'), fileOf(2), fileOf(3, 'same.json')])
  await hold([fileOf(2)])
  change(({ trails }) => {
    expect(trails.map(({ name, whole }) => `${name} ${whole.trail.id}`)).toEqual([
      'same.json trail-3',
      'story-2.json trail-2',
    ])
    return {}
  })
})
