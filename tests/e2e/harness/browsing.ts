import type { Rows } from './rows'
import type { Tab } from './tab'

/** A real browser with the extension in it and a profile of its own. The same in Chromium and Firefox. */
export type Browsing = {
  browser: 'chromium' | 'firefox'
  extensionId: string
  /** a new tab in front */
  open: (url: string) => Promise<Tab>
  /** a page of the extension as a tab: `trail.html#…` */
  openOwn: (path: string) => Promise<Tab>
  /** the toolbar button, clicked for that tab: grants activeTab, opens the popup */
  clickAction: (tab: Tab) => Promise<void>
  rows: () => Promise<Rows>
  /** how many colours a stored picture shows within its edges; 0 where there is none, 1 where it is blank */
  colours: (picture: string) => Promise<number>
  /** red, green and blue in the middle of a stored picture's foot, eight pixels up; empty where there is none */
  foot: (picture: string) => Promise<number[]>
  /** stops the background the hard way; the next event starts it again */
  killWorker: () => Promise<void>
  /** switches the extension off and on again, as an update does */
  reloadExtension: () => Promise<void>
  /** opens a link in a private window and closes the window again after `look` */
  inPrivate: (url: string, look: (tab: Tab) => Promise<void>) => Promise<void>
  /** what broke so far in pages and in the extension */
  errors: () => readonly string[]
  /** ends the browser as the kernel does where memory runs out; of its profile nothing is thrown away */
  kill: () => Promise<void>
  /** closes the browser; answers the requests that the extension itself made over the network */
  close: () => Promise<readonly string[]>
}
