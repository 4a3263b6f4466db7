import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { picturesIn } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { bundle } from '@/lib/share/bundle'
import { longTrail } from '@/tests/fixtures/long-trail'
import { renamed } from '@/tests/fixtures/renamed'
import { startZoo } from '@/tests/fixtures/zoo/server'
import type { Browsing } from './harness/browsing'
import { choosing, importing } from './harness/importing'
import { folderFor, serving } from './harness/in-browsers'
import { BROWSERS, startIn } from './harness/start'
import type { Tab } from './harness/tab'
import { until } from './harness/until'

/** Enough that writing it takes a browser a good part of a second. */
const STEPS = 1_500

const HERE = longTrail(STEPS)
/** What comes to it, one in each test. */
const coming = (name: Coming): Whole => renamed(HERE, name)
const NAMES = ['merged', 'taken-back', 'done-again', 'let-in'] as const
type Coming = (typeof NAMES)[number]

const fileName = ({ trail }: Whole): string => `${trail.id}.json`

const fill = async (folder: string): Promise<void> => {
  for (const whole of [HERE, ...NAMES.map(coming)])
    await writeFile(path.join(folder, fileName(whole)), bundle(whole, new Map()))
}

/** Trails, steps, leads and amendments. */
type Counts = readonly number[]

const countsOf = ({ steps, leads, amendments }: Whole): Counts => [
  0,
  ...[steps, leads, amendments].map(({ length }) => length),
]
/** That of each file that comes. */
const MORE = countsOf(HERE)
const NOTHING: Counts = [0, 0, 0, 0]

const plus = (one: Counts, other: Counts): Counts => one.map((rows, index) => rows + (other[index] ?? 0))

const words = (tab: Tab): Promise<string> => tab.run(() => document.body.textContent)

/** It is being written; or it is over, where a browser is that fast. */
const WRITING = /Writing it into your journal|Merged\.|Taken in\./

const says = (tab: Tab, part: RegExp): Promise<true> =>
  until(String(part), async () => part.test(await words(tab)))

/** Runs in a page of ours: every trail has been in the bin for years, and the hour has come at which it is emptied. */
const emptyBin = async (): Promise<void> => {
  const base = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('overshoulder')
    opening.onsuccess = () => resolve(opening.result)
  })
  await new Promise<void>((resolve) => {
    const writing = base.transaction('trails', 'readwrite')
    const trails = writing.objectStore('trails')
    const all = trails.getAll() as IDBRequest<object[]>
    all.onsuccess = () => all.result.forEach((row) => trails.put({ ...row, deletedAt: 1 }))
    writing.oncomplete = () => resolve()
  })
  base.close()
  await chrome.alarms.create('erase the bin', { when: Date.now() })
}

/** Runs in a page of ours: true where the hour has come, since the alarm of once a day takes its place. */
const hasRung = async (): Promise<boolean> => (await chrome.alarms.get('erase the bin')) === undefined

type Asked = { response: { progress: { done: number } | null } }

/** Runs in a page of ours: what the side panel does for its button. */
const walk = async (link: string): Promise<void> => {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === link)
  void chrome.runtime.sendMessage({ to: 'background', name: 'tour', request: { tabId: tab?.id ?? -1 } })
}

/** Runs in a page of ours: how many graphs are done, once some are. */
const toldSome = async (link: string): Promise<number | null> => {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === link)
  const request = { tabId: tab?.id ?? -1, cancel: false }
  const told: Asked = await chrome.runtime.sendMessage({ to: 'background', name: 'tourState', request })
  const done = told.response.progress?.done ?? 0
  return done >= 2 ? done : null
}

const tests = (name: Browsing['browser']) => {
  const folder = folderFor('killed', fill)
  const zoo = serving(startZoo)
  const profile = () => path.join(folder(), name)
  const file = (whole: Whole) => path.join(folder(), fileName(whole))
  let browsing: Browsing

  beforeAll(async () => {
    await mkdir(profile())
    browsing = await startIn(name, profile())
    await importing(browsing, file(HERE))
  })
  afterAll(() => browsing.close())

  const counts = async (): Promise<Counts> => {
    const { trails, steps, leads, amendments } = await browsing.rows()
    return [trails, steps, leads, amendments].map(({ length }) => length)
  }

  /** The browser is gone in the middle of something, and is started anew: all of it is there, or nothing. */
  const killed = async (before: Counts, after: Counts): Promise<void> => {
    await browsing.kill()
    browsing = await startIn(name, profile())
    expect([before, after]).toContainEqual(await counts())
    const tab = await browsing.openOwn('trail.html')
    const ask = { to: 'background', name: 'loss', request: {} }
    const told = await tab.run((what: object) => chrome.runtime.sendMessage<unknown, unknown>(what), ask)
    expect(told).toEqual({ ok: true, response: { lost: false } })
    await tab.close()
  }

  const merging = async (whole: Whole): Promise<Tab> => {
    const tab = await choosing(browsing, file(whole), HERE.trail.id)
    await tab.click({ role: 'button', name: 'Merge into this trail' })
    return tab
  }
  const merged = async (whole: Whole): Promise<Tab> => {
    const tab = await merging(whole)
    await says(tab, /Merged\./)
    return tab
  }

  test('a merge', async () => {
    const before = await counts()
    await says(await merging(coming('merged')), WRITING)
    await killed(before, plus(before, MORE))
  })

  test('a merge that is taken back', async () => {
    const before = await counts()
    const tab = await merged(coming('taken-back'))
    await tab.click({ role: 'button', name: 'Undo' })
    await killed(plus(before, MORE), before)
  })

  test('a merge that is done again', async () => {
    const before = await counts()
    const tab = await merged(coming('done-again'))
    await tab.click({ role: 'button', name: 'Undo' })
    await says(tab, /Undone/)
    await tab.click({ role: 'button', name: 'Redo' })
    await killed(before, plus(before, MORE))
  })

  test('a bin that is emptied', async () => {
    const before = await counts()
    const tab = await browsing.openOwn('manifest.json')
    await tab.run(emptyBin)
    await until('the hour', () => tab.run(hasRung))
    await killed(before, NOTHING)
  })

  test('a trail that is taken in', async () => {
    const before = await counts()
    const tab = await choosing(browsing, file(coming('let-in')))
    await tab.click({ role: 'button', name: 'Take it in' })
    await says(tab, WRITING)
    await killed(before, plus(plus(before, MORE), [1, 0, 0, 0]))
  })

  test('a walk through the whole dashboard: what is told is there with its picture', async () => {
    const page = await browsing.open(`${zoo().origin}/dashboard?killed`)
    const own = await browsing.openOwn('manifest.json')
    await own.run(walk, page.url())
    const told = await until('some graphs to be told', () => own.run(toldSome, page.url()))
    await browsing.kill()
    browsing = await startIn(name, profile())
    await until('their pictures', async () => Object.keys((await browsing.rows()).plates).length === 0)
    const { steps, pictures } = await browsing.rows()
    const shown = picturesIn(steps)
    expect(shown.length).toBeGreaterThanOrEqual(told)
    expect(shown.filter((id) => !((pictures[id] ?? 0) > 0))).toEqual([])
  })
}

describe.each(BROWSERS)('of what a killed %s was doing nothing is half', tests)
