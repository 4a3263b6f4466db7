import { browser } from 'wxt/browser'
import type { Doors } from '@/components/popup/doors'
import { Popup } from '@/components/popup/popup'
import { page } from '@/components/safely/page'
import { openPanel } from '@/lib/background/panel'
import { patternOf } from '@/lib/model/origin'

const [tab] = await browser.tabs.query({ active: true, currentWindow: true })

const pageAt = async (path: string): Promise<void> => {
  await browser.tabs.create({ url: new URL(path, location.href).href })
  close()
}

const doors: Doors = {
  tab: tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' },
  grant: (origin) => browser.permissions.request({ origins: [patternOf(origin)] }),
  openPanel: () => {
    if (tab) openPanel(tab)
    close()
  },
  openTrailPage: (trailId, part) =>
    void pageAt(trailId === null ? '/trail.html' : `/trail.html#${trailId}/${part}`),
  openOptions: () => void pageAt('/options.html'),
}

page(<Popup {...doors} />)
