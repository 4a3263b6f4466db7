import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { paint } from '@/lib/observer/capture/paint'
import { world } from '@/lib/observer/world'

/** Injected into a frame when a snapshot of it has to be painted; the observer there answers for it. */
export default defineUnlistedScript(() => {
  const shared = world()
  if (shared) shared.paint = paint
})
