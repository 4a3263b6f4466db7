import { browser, type Browser } from 'wxt/browser'

type Sidebar = { open(): Promise<void> }

/** Synchronous up to the call: browsers open a panel only within the person's own act. */
export const openPanel = (tab: Browser.tabs.Tab): void => {
  if ('sidebarAction' in browser) void (browser.sidebarAction as Sidebar).open()
  else void browser.sidePanel.open({ windowId: tab.windowId })
}
