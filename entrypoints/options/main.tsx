import { browser } from 'wxt/browser'
import type { Doors } from '@/components/options/doors'
import { OptionsPage } from '@/components/options/options-page'
import { page } from '@/components/safely/page'
import { journaledSites } from '@/lib/background/sites'
import { originOf, patternOf } from '@/lib/model/origin'

const doors: Doors = {
  sites: () =>
    journaledSites({
      area: browser.storage.local,
      isGranted: (pattern) => browser.permissions.contains({ origins: [pattern] }),
      isPreset: () => false,
    }),
  openOrigins: async () => {
    const tabs = await browser.tabs.query({})
    const origins = tabs.map(({ url }) => originOf(url ?? '')).filter((origin) => origin !== null)
    return [...new Set(origins)].sort()
  },
  openTrail: (trailId) => void browser.tabs.create({ url: `${location.origin}/trail.html#${trailId}/story` }),
  grant: (origin) => browser.permissions.request({ origins: [patternOf(origin)] }),
}

page(<OptionsPage doors={doors} />)
