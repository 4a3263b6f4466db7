import { beforeAll, describe, expect, test } from 'vitest'
import { startZoo } from '@/tests/fixtures/zoo/server'
import { browsingIn, serving } from './harness/in-browsers'
import { BROWSERS } from './harness/start'
import type { Tab } from './harness/tab'
import { until } from './harness/until'

type Told = { ok: boolean; response: { saved: number; cancelled: boolean } }
type Progress = { response: { progress: { done: number; total: number } | null } }
type Walking = Window & { walk: Promise<Told> }

/** Runs in a page of ours: what the side panel does for its button. */
const begin = async (link: string): Promise<number> => {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === link)
  const tabId = tab?.id ?? -1
  const page = window as unknown as Walking
  page.walk = chrome.runtime.sendMessage({ to: 'background', name: 'tour', request: { tabId } })
  return tabId
}
const ask = (request: { tabId: number; cancel: boolean }): Promise<Progress> =>
  chrome.runtime.sendMessage({ to: 'background', name: 'tourState', request })
/** Runs in a page of ours, which a busy test cannot hold up: how far it is when it has some panels. Cancels it then, if asked to. */
const under = async ({ tabId, cancel }: { tabId: number; cancel: boolean }) => {
  const look = (stop: boolean): Promise<Progress> => {
    const request = { tabId, cancel: stop }
    return chrome.runtime.sendMessage({ to: 'background', name: 'tourState', request })
  }
  const walk = { isOver: false }
  void (window as unknown as Walking).walk.then(() => (walk.isOver = true))
  for (;;) {
    const { progress } = (await look(false)).response
    if (progress === null && walk.isOver) throw new Error('the walk was over before it could be looked at')
    if (progress !== null && progress.done >= 4) {
      if (cancel) await look(true)
      return progress
    }
    await new Promise((later) => setTimeout(later, 20))
  }
}
/** Runs in a page of ours: a button that is clicked twice. What it began is cancelled. */
const twice = async (link: string): Promise<Told[]> => {
  const tabId = (await chrome.tabs.query({})).find(({ url }) => url === link)?.id ?? -1
  const ask = (name: string, request: object): Promise<Told> =>
    chrome.runtime.sendMessage({ to: 'background', name, request })
  const first = ask('tour', { tabId })
  const second = await ask('tour', { tabId })
  await ask('tourState', { tabId, cancel: true })
  return [await first, second]
}
/** The same of all graphs in sight. */
const sightTwice = async (link: string): Promise<{ ok: boolean; response: { saved: object[] } }[]> => {
  const tabId = (await chrome.tabs.query({})).find(({ url }) => url === link)?.id ?? -1
  const once = (): Promise<{ ok: boolean; response: { saved: object[] } }> =>
    chrome.runtime.sendMessage({ to: 'background', name: 'snapSight', request: { tabId } })
  return Promise.all([once(), once()])
}
const end = (): Promise<Told> => (window as unknown as Walking).walk

describe.each(BROWSERS)('the whole dashboard, in %s', (name) => {
  const zoo = serving(startZoo)
  const browsing = browsingIn(name)
  let own: Tab

  beforeAll(async () => {
    own = await browsing().openOwn('manifest.json')
  })

  const snapshots = async (): Promise<number> =>
    (await browsing().rows()).steps.filter(({ kind }) => kind === 'snapshot').length
  const walk = async (path: string): Promise<{ tab: Tab; tabId: number }> => {
    const tab = await browsing().open(`${zoo().origin}${path}`)
    await tab.run(() => scrollTo(0, 300))
    return { tab, tabId: await own.run(begin, `${zoo().origin}${path}`) }
  }

  test('cancelled: how far it came is said, what is saved stays, the page is where it was', async () => {
    const before = await snapshots()
    const { tab, tabId } = await walk('/dashboard?cancelled')
    const { done, total } = await own.run(under, { tabId, cancel: true })
    expect(total).toBeGreaterThanOrEqual(done)
    const { response } = await own.run(end)
    expect(response.cancelled).toBe(true)
    expect(response.saved).toBeLessThan(40)
    expect((await snapshots()) - before).toBe(response.saved)
    expect(await tab.run(() => scrollY)).toBe(300)
    await tab.close()
  })

  test('who scrolls meanwhile is left where they scrolled to', async () => {
    const { tab, tabId } = await walk('/dashboard?scrolled')
    await own.run(under, { tabId, cancel: false })
    const to = await tab.run(() => scrollY + 150)
    await tab.move({ x: 300, y: 300 })
    await tab.wheel(150)
    await until('the scroll', () => tab.run(() => scrollY > 300))
    await own.run(ask, { tabId, cancel: true })
    expect((await own.run(end)).response.cancelled).toBe(true)
    const stands = await tab.run(() => scrollY)
    expect(stands).not.toBe(300)
    expect(Math.abs(stands - to)).toBeLessThan(2_000)
    await tab.close()
  })

  test('of two lists that scroll by themselves each graph is taken once, and those of one moment stand in order', async () => {
    const { tab } = await walk('/halves')
    expect((await own.run(end)).response).toMatchObject({ saved: 8, missed: [] })
    const taken = (await browsing().rows()).steps.flatMap((step) =>
      step.kind === 'snapshot' && step.view.url.endsWith('/halves') ? [step] : [],
    )
    expect(new Set(taken.map(({ graph }) => graph.title)).size).toBe(8)
    const told = taken.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
    for (const at of new Set(told.map((step) => step.at))) {
      const titles = told.filter((step) => step.at === at).map(({ graph }) => graph.title)
      expect(titles).toEqual(titles.toSorted())
    }
    await tab.close()
  })

  test('asked for twice in one moment it is one walk', async () => {
    const before = await snapshots()
    const path = '/dashboard?twice'
    const tab = await browsing().open(`${zoo().origin}${path}`)
    const answers = await own.run(twice, `${zoo().origin}${path}`)
    expect(answers.map(({ ok }) => ok)).toEqual([true, false])
    expect((await snapshots()) - before).toBe(answers[0]?.response.saved)
    await tab.close()
  })

  test('all graphs in sight, asked for twice in one moment, are saved once each', async () => {
    const before = await snapshots()
    const link = `${zoo().origin}/dashboard?sight-twice`
    const tab = await browsing().open(link)
    const [one, other] = await own.run(sightTwice, link)
    expect(one).toMatchObject({ ok: true })
    expect(other).toEqual(one)
    expect((await snapshots()) - before).toBe(one?.response.saved.length)
    await tab.close()
  })

  test('a page that is closed meanwhile ends it, and what is saved stays', async () => {
    const before = await snapshots()
    const { tab, tabId } = await walk('/dashboard?closed')
    await own.run(under, { tabId, cancel: false })
    await tab.close()
    const { ok, response } = await own.run(end)
    expect(ok).toBe(true)
    expect((await snapshots()) - before).toBe(response.saved)
    expect((await own.run(ask, { tabId, cancel: false })).response.progress).toBeNull()
  })
})
