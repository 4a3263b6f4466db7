import { browser } from 'wxt/browser'
import { SELF_HOSTED } from '@/lib/adapters/parts/self-hosted'
import { refusal, type Handlers } from '@/lib/messages/answer'
import type { Tab } from '@/lib/messages/doors'
import type { FromOurs, FromPage } from '@/lib/messages/protocol'
import { Origin } from '@/lib/model/origin'
import type { Area } from './area'
import { showSite } from './badge'
import { CAPTURE, CLONE, runIn } from './frames'
import { unlessFull } from './full'
import { forget, journalSite, ordersFor, say, setPaused, tellObservers, type Grants } from './grants'
import { journalLost, postSentinel, settleLoss } from './sentinel'
import { keepNumbersOf, keepsNumbers, saidOf, siteOf, stateOf } from './sites'
import { snap, snapSight, type Studio } from './snapshots'
import { tour, tourState } from './tour'
import { tryAgain } from './stuck'
import { seen, type Walk } from './visits'
import { forgive, hold, waitingIn } from './waiting'
import { mark, undo, why } from './words'

/** Everything that the answers need from the outside. */
export type Background = { walk: Walk; studio: Studio; grants: Grants; local: Area }

const hello = async ({ grants: { sites } }: Background, { origin, tabId, frameId }: Tab) => {
  if (frameId === 0)
    await showSite(tabId, { origin, state: await stateOf(sites, origin) }, await sites.isStuck())
  return ordersFor(sites, origin)
}

/** What was written is told to the sentinel, without keeping anybody waiting. */
const posted = async <Result>({ local }: Background, work: Promise<Result>): Promise<Result> => {
  const result = await work
  void postSentinel(local).catch(() => undefined)
  return result
}

export const forPages = (background: Background): Handlers<FromPage, Tab> => {
  const { walk, studio } = background
  return {
    hello: (_, tab) => hello(background, tab),
    seen: (look, tab) => posted(background, seen(walk, look, tab)),
    arm: async ({ clone }, tab) => {
      await runIn(tab, clone === true ? CLONE : CAPTURE)
      return {}
    },
    snap: (request, tab) => posted(background, snap(studio, request, tab)),
    why: (request, tab) => unlessFull(why(walk, request, tab)),
    mark: (request, tab) => unlessFull(mark(walk, request, tab)),
    undo: (request, tab) => unlessFull(undo(walk, request, tab)),
  }
}

const checked = (text: string): Origin => {
  const origin = Origin.safeParse(text)
  if (!origin.success) throw refusal('that is no site')
  return origin.data
}

export const forOurs = (background: Background): Handlers<FromOurs, null> => {
  const { walk, studio, grants, local } = background
  return {
    site: async ({ tabId }) => siteOf(grants.sites, await browser.tabs.get(tabId)),
    journal: async ({ origin }) => {
      await journalSite(grants, checked(origin))
      return {}
    },
    pause: async ({ origin, paused }) => {
      await setPaused(grants, checked(origin), paused)
      return {}
    },
    forget: async ({ origin }) => {
      await forget(grants, checked(origin))
      return {}
    },
    readAs: async ({ origin }) => ({
      tool: await saidOf(grants.sites, checked(origin)),
      tools: [...SELF_HOSTED],
    }),
    say: async ({ origin, tool }) => {
      if (tool !== null && !SELF_HOSTED.includes(tool)) throw refusal('that is no tool')
      await say(grants, checked(origin), tool)
      return {}
    },
    numbers: async ({ origin, keep }) => {
      const site = checked(origin)
      if (keep !== null) await grants.turns(() => keepNumbersOf(grants.sites, site, keep))
      return { keep: await keepsNumbers(grants.sites, site) }
    },
    snapSight: async ({ tabId }) => {
      const { windowId, incognito } = await browser.tabs.get(tabId)
      if (incognito) throw refusal('nothing is kept in private windows')
      return posted(background, snapSight(studio, { tabId, windowId, openerId: null }))
    },
    loss: async () => ({ lost: await journalLost(local) }),
    settleLoss: async () => {
      await settleLoss(local)
      return {}
    },
    waiting: async () => {
      if ((await waitingIn(walk.area)).since !== null) await tryAgain(walk)
      const { since, looks, missed } = await waitingIn(walk.area)
      return { since, looks: looks.length, missed }
    },
    refused: async () => {
      await walk.turns(() => hold(walk, null))
      return {}
    },
    settleWaiting: async () => {
      await forgive(walk)
      return {}
    },
    tour: async ({ tabId }) => {
      const { windowId, incognito } = await browser.tabs.get(tabId)
      if (incognito) throw refusal('nothing is kept in private windows')
      return posted(background, tour(studio, { tabId, windowId, openerId: null }))
    },
    tourState: ({ tabId, cancel }) => Promise.resolve({ progress: tourState(tabId, cancel) }),
    settled: async () => {
      await tellObservers(grants.sites)
      return {}
    },
  }
}
