import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { clone } from '@/lib/observer/capture/clone'
import { world } from '@/lib/observer/world'

/** Injected into a frame where painting a graph of it broke off. */
export default defineUnlistedScript(() => {
  const shared = world()
  if (shared) shared.clone ??= clone
})
