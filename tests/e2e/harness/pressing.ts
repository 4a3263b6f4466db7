import type { Browsing } from './browsing'
import { startChromium, type ChromiumBrowsing } from './chromium'
import { startFirefox } from './firefox'
import { journaling } from './start'
import type { Tab } from './tab'
import { until } from './until'

/** A browser in which the shortcut's key can be pressed. Automation's own keys do not reach the browser's commands. */
export type Pressing = Browsing & { snapshotKey: (tab: Tab) => Promise<void> }

type Dispatching = { dispatch: (command: string, tab: chrome.tabs.Tab) => void }

type Worker = ReturnType<ChromiumBrowsing['context']['serviceWorkers']>[number]

export const workerOf = ({ context, extensionId }: ChromiumBrowsing): Promise<Worker> =>
  until('the worker', () => context.serviceWorkers().find((one) => one.url().includes(extensionId)) ?? null)

/** Fires the shortcut in the worker, as the browser does for its key, and answers when. */
export const press = (worker: Worker): Promise<number> =>
  worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    if (tab === undefined) throw new Error('no tab is in front')
    const since = performance.timeOrigin + performance.now()
    const { onCommand } = chrome.commands as unknown as { onCommand: Dispatching }
    onCommand.dispatch('snapshot', tab)
    return since
  })

const start = async (browser: Browsing['browser']): Promise<Pressing> => {
  if (browser === 'chromium') {
    const chromium = await startChromium()
    const snapshotKey = async () => {
      await press(await workerOf(chromium))
    }
    return { ...chromium, snapshotKey }
  }
  const firefox = await startFirefox()
  return { ...firefox, snapshotKey: () => firefox.command(0) }
}

export const startPressing = async (browser: Browsing['browser']): Promise<Pressing> => {
  const browsing = await start(browser)
  await journaling(browsing)
  return browsing
}
