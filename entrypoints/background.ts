import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { begin, closeStorage, keepForGood, onAlarm, snapshotHere } from '@/lib/background/acts'
import { createBackground } from '@/lib/background/create'
import { developAll } from '@/lib/background/develop'
import { granted, revoked } from '@/lib/background/grants'
import { forOurs, forPages } from '@/lib/background/handlers'
import { forgetTab, inherit } from '@/lib/background/memory'
import { openPanel } from '@/lib/background/panel'
import { answer } from '@/lib/messages/answer'
import { backgroundDoor, journalDoor } from '@/lib/messages/doors'
import { fromOurs, fromPage } from '@/lib/messages/protocol'

/** The switchboard: whatever happens outside is passed on to a function. Listeners are added at once, or a worker that was woken by an event misses it. */
export default defineBackground(() => {
  const background = createBackground()
  const { area, now, turns } = background.walk
  const ownId = browser.runtime.id

  browser.runtime.onMessage.addListener(
    answer(fromPage, 'journal', forPages(background), journalDoor(ownId, now)),
  )
  browser.runtime.onMessage.addListener(
    answer(fromOurs, 'background', forOurs(background), backgroundDoor(ownId, location.origin)),
  )
  browser.runtime.onInstalled.addListener(({ reason }) => void begin(background, reason))
  browser.runtime.onStartup.addListener(() => void begin(background, 'start'))
  browser.alarms.onAlarm.addListener(({ name }) => void onAlarm(background, name))
  browser.commands.onCommand.addListener((command, tab) => {
    if (!tab) return
    if (command === 'panel') openPanel(tab)
    if (command === 'snapshot') void snapshotHere(background, tab)
  })
  browser.permissions.onAdded.addListener(({ origins }) => void granted(background.grants, origins ?? []))
  browser.permissions.onRemoved.addListener(() => void revoked(background.grants))
  browser.tabs.onCreated.addListener(({ id, openerTabId }) => {
    if (id !== undefined && openerTabId !== undefined) void turns(() => inherit(area, id, openerTabId))
  })
  browser.tabs.onRemoved.addListener((tabId) => void turns(() => forgetTab(area, tabId)))
  void closeStorage()
  void keepForGood()
  void developAll()
})
