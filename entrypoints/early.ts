import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { drawFirst } from '@/components/first/draw-first'
import { loadPage } from '@/components/first/load-page'
import { askEarly } from '@/lib/journal/early'

/** In the head of the trail page: shows the first rows of a trail, and only then loads the page, which takes longer. */
export default defineUnlistedScript(() => {
  const trailId = /^#([\w-]{1,32})(?:\/read)?$/.exec(location.hash)?.[1]
  if (trailId !== undefined) askEarly(trailId)
  loadPage(drawFirst(window.overshoulderEarly))
})
