import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { aimAt, aimAtSight, aimed } from '@/lib/observer/capture/aim'
import { behind } from '@/lib/observer/capture/behind'
import { createCard } from '@/lib/observer/capture/card'
import { paint, press } from '@/lib/observer/capture/paint'
import { isPattern } from '@/lib/observer/capture/patterns'
import { walk } from '@/lib/observer/capture/tour'
import { world } from '@/lib/observer/world'

/** Injected into a frame when a graph of it is to be snapshot: the observer there does the talking. */
export default defineUnlistedScript(() => {
  const shared = world()
  if (shared)
    shared.capture ??= { aimAt, aimAtSight, aimed, behind, walk, paint, press, isPattern, createCard }
})
