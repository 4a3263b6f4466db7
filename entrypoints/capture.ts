import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { aimAt, aimAtSight, aimed, whereThen } from '@/lib/observer/capture/aim'
import { behind } from '@/lib/observer/capture/behind'
import { createCard } from '@/lib/observer/capture/card'
import { paint, press } from '@/lib/observer/capture/paint'
import { isPattern } from '@/lib/observer/capture/patterns'
import { walk } from '@/lib/observer/capture/tour'
import { listen, type Handlers } from '@/lib/observer/listen'
import { world } from '@/lib/observer/world'

/** Injected into a frame when a graph of it is to be snapshot: the observer there does the talking. */
export default defineUnlistedScript(() => {
  const shared = world()
  if (!shared || shared.capture) return
  shared.capture = { aimAt, aimAtSight, aimed, behind, walk, paint, press, isPattern, createCard }
  // An observer ends when the extension is gone from its page, and then nobody asks any more.
  const where: Handlers['where'] = async ({ token, after }) => ({ where: await whereThen(token, after) })
  listen({ where }, new AbortController().signal)
})
