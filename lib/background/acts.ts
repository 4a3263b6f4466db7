import { browser, type Browser } from 'wxt/browser'
import { eraseBin } from '@/lib/journal/bin'
import { suspectLog } from '@/lib/journal/database'
import { settleStrays } from '@/lib/journal/strays'
import { showTrouble } from './badge'
import { reconcile } from './grants'
import type { Background } from './handlers'
import { carryOver } from './memory'
import { onePress } from './one-press'
import { postSentinel } from './sentinel'
import { snapPointed } from './pointed'
import { AGAIN, tryAgain } from './stuck'

const DAY = 24 * 60 * 60 * 1000
/** Days that a deleted trail can be brought back. */
const IN_BIN = 30
const SWEEP = 'erase the bin'

const once = onePress(Date.now)

/** The shortcut. It never comes to nothing without a word. */
export const snapshotHere = async ({ studio, local }: Background, tab: Browser.tabs.Tab): Promise<void> => {
  const { id, windowId, openerTabId, incognito } = tab
  if (id === undefined) return
  await once(id, async (isAgain) => {
    const trouble = incognito
      ? 'Nothing is kept in private windows.'
      : await snapPointed(studio, { tabId: id, windowId, openerId: openerTabId ?? null }, isAgain)
    if (trouble === null) await postSentinel(local)
    else await showTrouble(id, trouble)
  })
}

/** Content scripts share the process of a page that may be hostile: they are not to read what is stored. */
export const closeStorage = async (): Promise<void> => {
  for (const area of [browser.storage.local, browser.storage.session])
    if ('setAccessLevel' in area) await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
}

/**
 * Firefox may empty what was not asked to be kept, and gives it at most 10 GB, where a disk is small 10 MB. The
 * permission `unlimitedStorage` answers for the person. A worker of Chromium cannot ask, and need not.
 */
export const keepForGood = async (): Promise<void> => {
  if ('persist' in navigator.storage) await navigator.storage.persist()
}

/** After an install, an update or a start of the browser: the observers run where they should, and no row is lost. */
export const begin = async ({ grants, walk }: Background, reason: string): Promise<void> => {
  // The browser may have been ended on a full disk or by a power cut; an update forgets that something waits.
  await suspectLog()
  if (reason === 'update') {
    const tabs = await browser.tabs.query({})
    await carryOver(
      walk.area,
      tabs.flatMap(({ id }) => id ?? []),
    )
  }
  await browser.alarms.create(SWEEP, { periodInMinutes: 24 * 60, delayInMinutes: 10 })
  await reconcile(grants, true)
  if (reason === 'install' && !__E2E__) {
    const url = `${location.origin}/options.html#welcome`
    await browser.tabs.create({ url })
  }
  await settleStrays().catch(() => undefined)
}

/** Once a day: what has been in the bin for long enough is erased. */
const sweep = async ({ walk, local }: Background): Promise<void> => {
  await eraseBin(walk.now() - IN_BIN * DAY)
  await postSentinel(local)
}

export const onAlarm = async (background: Background, alarm: string): Promise<void> => {
  if (alarm === SWEEP) await sweep(background)
  if (alarm === AGAIN) await tryAgain(background.walk)
}
