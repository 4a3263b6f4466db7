import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bundle } from '@/lib/share/bundle'
import { longTrail } from '@/tests/fixtures/long-trail'
import { startFirefox } from './harness/firefox'
import { browsingBy, folderFor } from './harness/in-browsers'
import { until } from './harness/until'

/** Kilobytes that Firefox believes there are for everything that it stores; what is imported takes some 15,000. */
const ROOM = 6_000

const file = 'long.json'
const folder = folderFor('no-room', (here) =>
  writeFile(path.join(here, file), bundle(longTrail(6_000), new Map())),
)
const browsing = browsingBy(() =>
  startFirefox({ preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': ROOM } }),
)

test('Firefox is asked to keep the journal for good', async () => {
  const tab = await browsing().openOwn('trail.html')
  await until('that', () => tab.run(() => navigator.storage.persisted()))
  await tab.close()
})

test('a trail that does not fit into the disk is not there at all, and it is said', async () => {
  const tab = await browsing().openOwn('trail.html')
  await tab.click({ role: 'button', name: 'Import' })
  await tab.choose('[role=dialog] input[type=file]', [path.join(folder(), file)])
  await tab.click({ role: 'button', name: 'Take it in' })
  await until('the sentence', () =>
    tab.run(() => document.body.textContent.includes('There is no space left on this disk')),
  )
  const { trails, steps, leads, amendments } = await browsing().rows()
  expect([trails, steps, leads, amendments].map(({ length }) => length)).toEqual([0, 0, 0, 0])
  await tab.close()
})
