import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startZoo } from '@/tests/fixtures/zoo/server'
import { minutesGoBy } from './harness/again'
import type { Browsing } from './harness/browsing'
import { browsingBy, folderFor, serving } from './harness/in-browsers'
import { type SmallDisk, smallDisk } from './harness/small-disk'
import { BROWSERS, startIn } from './harness/start'
import type { Tab } from './harness/tab'
import { until } from './harness/until'
import { linksOf, walkFrom } from './harness/walk'

/** Megabytes: a new profile takes some 25. */
const ROOM = 120

const disk = smallDisk(ROOM)
afterAll(() => disk?.remove())

const mounted = (): SmallDisk => {
  if (!disk) throw new Error('No small disk could be mounted.')
  return disk
}

const begin = async (name: Browsing['browser'], aside: string): Promise<Browsing> => {
  const profile = path.join(mounted().folder, name)
  mkdirSync(profile)
  // What the browser logs of the network is read at the end, and must be whole.
  symlinkSync(path.join(aside, name), path.join(profile, 'net.json'))
  return startIn(name, profile)
}

/** Runs in a page of the extension: what the toolbar says of the tab with that link. */
const titleOf = async (part: string): Promise<string> => {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes(part))
  return tab?.id === undefined ? '' : chrome.action.getTitle({ tabId: tab.id })
}

/** Runs in a page of the extension: minutes until what waits is tried again; null where nothing does. */
const waitsFor = async (): Promise<number | null> =>
  (await chrome.alarms.get('write what waits'))?.periodInMinutes ?? null

const words = (tab: Tab): Promise<string> => tab.run(() => document.body.textContent)

const SAID = /The journal cannot be (read or )?written since/

const tests = (name: Browsing['browser']) => {
  const zoo = serving(startZoo)
  const aside = folderFor('net-log', () => Promise.resolve())
  const browsing = browsingBy(() => begin(name, aside()))

  test('it is said, looks wait, and they are written once there is room, each from the one before', async () => {
    const walk = await walkFrom(browsing(), `${zoo().origin}/spa?first`)
    const own = await browsing().openOwn('manifest.json')
    const panel = await browsing().openOwn('sidepanel.html')
    const go = (to: string) => walk.tab.run((link: string) => history.pushState(null, '', link), `?${to}`)
    await walk.tab.front()
    const links = ['/spa?first']
    // Browsers have some room in files of their own, and now and then free some.
    await until('toolbar and panel to say so', async () => {
      mounted().fill()
      await go(`look-${links.length}`)
      links.push(`/spa?look-${links.length}`)
      await walk.settle()
      const isOnToolbar = (await own.run(titleOf, '/spa?')).includes('nothing can be written')
      return isOnToolbar && SAID.test(await words(panel))
    })
    mounted().free()
    const visits = await walk.visits()
    expect(linksOf(visits)).toEqual(links)
    expect(visits.slice(1).map(({ parentId }) => parentId)).toEqual(visits.slice(0, -1).map(({ id }) => id))
    await until('the toolbar', async () => (await own.run(titleOf, '/spa?')).includes('journaling'))
    await until('the panel to show the trail alone', async () => !SAID.test(await words(panel)))
    await Promise.all([own.close(), panel.close(), walk.tab.close()])
  })

  test('it is written within a minute of there being room, also when nobody looks at anything', async () => {
    const walk = await walkFrom(browsing(), `${zoo().origin}/spa?alone`)
    const own = await browsing().openOwn('manifest.json')
    await walk.tab.front()
    const links = ['/spa?alone']
    await until('the background to wait for a minute', async () => {
      mounted().fill()
      const link = `?waits-${links.length}`
      await walk.tab.run((to: string) => history.pushState(null, '', to), link)
      links.push(`/spa${link}`)
      await walk.settle()
      return (await own.run(waitsFor)) === 1
    })
    mounted().free()
    await minutesGoBy(own)
    const { steps } = await browsing().rows()
    const visits = steps.filter((step) => step.kind === 'visit').slice(-links.length)
    expect(linksOf(visits)).toEqual(links)
    await Promise.all([own.close(), walk.tab.close()])
  })
}

describe.skipIf(disk === null).each(BROWSERS)('where the disk is full, in %s', tests)
