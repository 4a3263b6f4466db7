import { mkdirSync, symlinkSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '@/lib/share/bundle'
import { longTrail } from '@/tests/fixtures/long-trail'
import { renamed } from '@/tests/fixtures/renamed'
import { startZoo } from '@/tests/fixtures/zoo/server'
import { minutesGoBy } from './harness/again'
import type { Browsing } from './harness/browsing'
import { choosing, importing } from './harness/importing'
import { folderFor, serving } from './harness/in-browsers'
import { type SmallDisk, smallDisk } from './harness/small-disk'
import { BROWSERS, startIn } from './harness/start'
import type { Tab } from './harness/tab'
import { until } from './harness/until'
import { walkFrom } from './harness/walk'

/** Megabytes: two profiles, and room for what Chromium begins anew with. */
const ROOM = 220

/** Less than the 4 MB after which Chromium begins a new log by itself. */
const HERE = longTrail(300)
const COMING = renamed(longTrail(150), 'coming')
/** Enough that writing it takes a browser a good part of a second. */
const LONG = renamed(longTrail(1_500), 'midway')

const disk = smallDisk(ROOM)
afterAll(() => disk?.remove())

const mounted = (): SmallDisk => {
  if (!disk) throw new Error('No small disk could be mounted.')
  return disk
}

const NO_ROOM = /There is no space left on this disk|the disk may be full/

const words = (tab: Tab): Promise<string> => tab.run(() => document.body.textContent)

/** Runs in the trail page: what somebody does who has read that there was no room. True once it is merged. */
const mergeAgain = (): boolean => {
  const isMerged = document.body.textContent.includes('Merged.')
  const buttons = [...document.querySelectorAll('button')]
  const merge = buttons.find(({ textContent }) => textContent === 'Merge into this trail')
  if (!isMerged) merge?.click()
  return isMerged
}

const tests = (name: Browsing['browser']) => {
  const zoo = serving(startZoo)
  const folder = folderFor('room', async (here) => {
    await writeFile(path.join(here, 'here.json'), bundle(HERE, new Map()))
    await writeFile(path.join(here, 'coming.json'), bundle(COMING, new Map()))
    await writeFile(path.join(here, 'long.json'), bundle(LONG, new Map()))
  })
  const profile = () => path.join(mounted().folder, name)
  let browsing: Browsing

  beforeAll(async () => {
    mkdirSync(profile())
    symlinkSync(path.join(folder(), 'net.json'), path.join(profile(), 'net.json'))
    browsing = await startIn(name, profile())
    await (await importing(browsing, path.join(folder(), 'here.json'))).close()
  })
  afterAll(() => browsing.close())

  const stepIds = async (): Promise<string[]> => (await browsing.rows()).steps.map(({ id }) => id).sort()

  test('a trail without room is not there, that is said, and it goes in once there is some', async () => {
    const before = await stepIds()
    const tab = await choosing(browsing, path.join(folder(), 'coming.json'), HERE.trail.id)
    await tab.locate({ role: 'button', name: 'Merge into this trail' })
    mounted().fill()
    await tab.click({ role: 'button', name: 'Merge into this trail' })
    await until('the sentence', async () => NO_ROOM.test(await words(tab)))
    mounted().free()
    expect(await stepIds()).toEqual(before)
    // Firefox refuses once more what comes first after there is room.
    await until('the merge', () => tab.run(mergeAgain))
    expect(await stepIds()).toHaveLength(HERE.steps.length + COMING.steps.length)
    await minutesGoBy(tab)
    await tab.close()
  })

  test('all of it, and what came later, is there whenever the browser is opened again', async () => {
    for (const round of [1, 2]) {
      const walk = await walkFrom(browsing, `${zoo().origin}/spa?round=${round}`)
      await walk.tab.run(() => history.pushState(null, '', '?later'))
      expect(await walk.visits()).toHaveLength(2)
      const before = await stepIds()
      await browsing.close()
      browsing = await startIn(name, profile())
      expect(await stepIds()).toEqual(before)
    }
  })

  test('a trail for which there is no more room midway is there whole or not at all, as it is said', async () => {
    const before = await stepIds()
    const tab = await choosing(browsing, path.join(folder(), 'long.json'), HERE.trail.id)
    await tab.click({ role: 'button', name: 'Merge into this trail' })
    await until('the writing', async () => /Writing it into your journal|Merged\./.test(await words(tab)))
    mounted().fill()
    const said = await until('the sentence', async () =>
      /Merged\.|no space left|may be full/.exec(await words(tab)),
    )
    mounted().free()
    const added = said[0] === 'Merged.' ? LONG.steps.length : 0
    expect(await stepIds()).toHaveLength(before.length + added)
    await minutesGoBy(tab)
    await tab.close()
  })
}

describe.skipIf(disk === null).each(BROWSERS)('once a full disk has room again, in %s', tests)
