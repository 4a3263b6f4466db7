import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keep, readSighting, type Sighting } from '@/lib/background/keep'
import { turns } from '@/lib/background/turns'
import { seen, type Look, type Walk } from '@/lib/background/visits'
import { forgive, waitingIn } from '@/lib/background/waiting'
import { journal } from '@/lib/journal/database'
import { BARE_GRAPH } from '@/lib/model/graph'
import { emptyJournal, NOON } from '../journal/rows'
import { storage } from './area'

const ORIGIN = 'https://dash.example'
const tab = { tabId: 1, windowId: 1, frameId: 0, origin: ORIGIN, openerId: null }
const TAKEN = { taken: null, missed: 'There is no picture.' }

const page = (path: string) => ({ url: `${ORIGIN}${path}`, title: path, zone: 'UTC', hints: null })

const sighting = (id: string, at: number): Sighting => ({
  ...{ id, at, page: page('/graph') },
  aim: {
    ...{ token: 't', panel: null, graph: BARE_GRAPH, rect: null, clear: true, covered: false },
    ...{ scroll: { x: 0, y: 0 }, viewport: { width: 1, height: 1 } },
  },
})

const start = () => {
  const area = storage()
  const heard: boolean[] = []
  let clock = NOON
  const begin = (): Walk => ({
    area: { ...area },
    now: () => clock,
    turns: turns(),
    pace: () => Promise.resolve(true),
    isJournaled: () => Promise.resolve(true),
    said: () => Promise.resolve(null),
    onWaiting: (turned) => void heard.push(turned),
  })
  let walk = begin()
  const look = (id: string, path = `/${id}`): Look => ({ id, page: page(path), cause: 'push', at: clock })
  return {
    heard,
    restart: () => (walk = begin()),
    wait: (seconds: number) => (clock += seconds * 1000),
    look: (id: string, path?: string) => seen(walk, look(id, path), tab),
    snap: (id: string) => {
      const one = sighting(id, clock)
      return keep(walk, one, readSighting(one), TAKEN, tab)
    },
    walk: () => walk,
    waiting: async () => {
      const { since, looks, missed } = await waitingIn(walk.area)
      return { since, looks: looks.map((held) => held.look.id), missed }
    },
  }
}

const fillDisk = () =>
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError')
  })

const written = async () =>
  (await journal.steps.toArray())
    .sort((one, other) => one.at - other.at)
    .map(({ id, parentId, at }) => [id, parentId, (at - NOON) / 1000])

beforeEach(emptyJournal)
afterEach(() => void vi.restoreAllMocks())

test('looks for which there is no room wait, and are written as of their moment once there is', async () => {
  const { look, wait, waiting, heard } = start()
  await look('a')
  const disk = fillDisk()
  wait(100)
  await look('b')
  wait(100)
  await look('c')
  expect(await waiting()).toEqual({ since: NOON + 100_000, looks: ['b', 'c'], missed: 0 })
  expect(await written()).toEqual([['a', null, 0]])
  disk.mockRestore()
  wait(100)
  await look('d')
  expect(await written()).toEqual([
    ['a', null, 0],
    ['b', 'a', 100],
    ['c', 'b', 200],
    ['d', 'c', 300],
  ])
  expect(await waiting()).toEqual({ since: null, looks: [], missed: 0 })
  expect(heard).toEqual([true, false, true])
})

test('they outlive the worker, and a look that is told again waits once', async () => {
  const { look, restart, wait, waiting } = start()
  const disk = fillDisk()
  await look('a')
  restart()
  await look('a')
  expect((await waiting()).looks).toEqual(['a'])
  restart()
  disk.mockRestore()
  wait(60)
  await look('b')
  expect(await written()).toEqual([
    ['a', null, 0],
    ['b', 'a', 60],
  ])
})

test('a snapshot writes what waits before it, and comes from it', async () => {
  const { look, snap, wait } = start()
  const disk = fillDisk()
  await look('a')
  disk.mockRestore()
  wait(1)
  await snap('b')
  expect(await written()).toEqual([
    ['a', null, 0],
    ['b', 'a', 1],
  ])
})

test('a snapshot that could not be written is said until something is', async () => {
  const { look, snap, waiting } = start()
  const disk = fillDisk()
  await expect(snap('a')).rejects.toThrow('the disk may be full')
  expect(await waiting()).toEqual({ since: NOON, looks: [], missed: 0 })
  disk.mockRestore()
  await look('b')
  expect((await waiting()).since).toBeNull()
})

test('looks that memory does not take either are counted until that was read', async () => {
  const { look, wait, waiting, walk } = start()
  const disk = fillDisk()
  await look('a')
  const { area } = walk()
  const put = area.set.bind(area)
  vi.spyOn(area, 'set').mockImplementation((values) =>
    JSON.stringify(values).includes('"b"') ? Promise.reject(new Error('full')) : put(values),
  )
  await look('b')
  expect(await waiting()).toEqual({ since: NOON, looks: ['a'], missed: 1 })
  disk.mockRestore()
  wait(60)
  await look('c')
  expect(await waiting()).toEqual({ since: null, looks: [], missed: 1 })
  await forgive(walk())
  expect((await waiting()).missed).toBe(0)
})

test('a row that is refused for itself is no full disk, and holds up none behind it', async () => {
  const { look, snap, wait, waiting } = start()
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('It cannot be cloned.', 'DataCloneError')
  })
  await expect(look('a')).rejects.toThrow('cannot be cloned')
  await expect(snap('b')).rejects.toThrow('cannot be cloned')
  expect(await waiting()).toEqual({ since: null, looks: [], missed: 0 })
  vi.restoreAllMocks()
  const disk = fillDisk()
  await look('c')
  disk.mockRestore()
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
    throw new DOMException('It is there.', 'ConstraintError')
  })
  wait(60)
  await look('d')
  expect(await written()).toEqual([['d', null, 60]])
  expect((await waiting()).since).toBeNull()
})
