import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { askEarly } from '@/lib/journal/early'

/** In the head of the trail page: asks the journal for the first rows while the page itself is still being loaded. */
export default defineUnlistedScript(() => {
  const trailId = /^#([\w-]{1,32})(?:\/read)?$/.exec(location.hash)?.[1]
  if (trailId !== undefined) askEarly(trailId)
})
