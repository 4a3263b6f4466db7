import { mkdir, readdir, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Whole } from '@/lib/model/whole'
import { bundle } from '@/lib/share/bundle'
import { longTrail } from '@/tests/fixtures/long-trail'
import { renamed } from '@/tests/fixtures/renamed'
import type { Browsing } from './harness/browsing'
import { importing } from './harness/importing'
import { folderFor } from './harness/in-browsers'
import { startIn } from './harness/start'

/** All together less than the 4 MB after which Chromium begins a new log by itself. */
const HERE = longTrail(300)
const LAST = renamed(longTrail(100), 'last')
const LATER = renamed(longTrail(100), 'later')

/** Bytes of the last row that did not come to the disk. */
const CUT = 3_000

const fileName = ({ trail }: Whole): string => `${trail.id}.json`
const folder = folderFor('power-cut', async (here) => {
  for (const whole of [HERE, LAST, LATER])
    await writeFile(path.join(here, fileName(whole)), bundle(whole, new Map()))
})
const profile = () => path.join(folder(), 'profile')
let browsing: Browsing

const takeIn = async (whole: Whole): Promise<void> => {
  const tab = await importing(browsing, path.join(folder(), fileName(whole)))
  await tab.close()
}

beforeAll(async () => {
  await mkdir(profile())
  browsing = await startIn('chromium', profile())
})
afterAll(() => browsing.close())

/** The file that Chromium writes all databases of the extension to. */
const logOf = async (): Promise<string> => {
  const base = path.join(profile(), 'Default', 'IndexedDB')
  const name = `chrome-extension_${browsing.extensionId}_0.indexeddb.leveldb`
  const log = (await readdir(path.join(base, name))).findLast((file) => file.endsWith('.log'))
  if (log === undefined) throw new Error('there is no log')
  return path.join(base, name, log)
}

const stepIds = async (): Promise<string[]> => (await browsing.rows()).steps.map(({ id }) => id).sort()

test('after a power cut in the middle of a row Chromium keeps what came before, and what came later', async () => {
  await takeIn(HERE)
  await takeIn(LAST)
  await browsing.kill()
  const log = await logOf()
  await truncate(log, (await stat(log)).size - CUT)
  browsing = await startIn('chromium', profile())
  await takeIn(LATER)
  const before = await stepIds()
  expect(before).toEqual(expect.arrayContaining([...HERE.steps, ...LATER.steps].map(({ id }) => id)))
  await browsing.close()
  browsing = await startIn('chromium', profile())
  expect(await stepIds()).toEqual(before)
})
