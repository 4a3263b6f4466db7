import { browser } from 'wxt/browser'
import { page } from '@/components/safely/page'
import { SidePanel } from '@/components/side-panel/side-panel'
import { openUnkept } from '@/components/unkept/unkept'

const currentTab = async (): Promise<number | null> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id ?? null
}

const openTrailPage = (trailId: string, part: string): void => {
  void browser.tabs.create({ url: new URL(`/trail.html#${trailId}/${part}`, location.href).href })
}

const unkept = await openUnkept({ storage: localStorage, locks: navigator.locks }, Date.now())
page(<SidePanel currentTab={currentTab} openTrailPage={openTrailPage} unkept={unkept} />)
