import { browser, type Browser } from 'wxt/browser'
import { readSettings } from '@/lib/journal/people'
import type { Orders } from '@/lib/messages/protocol'
import { originOf, patternOf, type Origin } from '@/lib/model/origin'
import { showSite } from './badge'
import { askFrame, framesOf, OBSERVER, silence } from './frames'
import {
  allowSite,
  choices,
  forgetSite,
  pauseSite,
  sayTool,
  siteOf,
  stateOf,
  wantedPatterns,
  type Sites,
} from './sites'
import type { Turns } from './turns'

/** `isStuck`: whether nothing that is looked at can be written at the moment. */
export type Shown = Sites & { isStuck: () => Promise<boolean> }
/** Sites, and what keeps the changes of their list in line. */
export type Grants = { sites: Shown; presets: Origin[]; turns: Turns }

export const ordersFor = async (sites: Sites, origin: Origin): Promise<Orders> => {
  const journal = (await stateOf(sites, origin)) === 'journaling'
  // A page without orders would stay silent when the journal can be read again; it is told of the button then.
  const isWanted = readSettings().then(
    ({ hoverButton }) => hoverButton,
    () => false,
  )
  return { journal, hoverButton: journal && (await isWanted) }
}

const scriptFor = (pattern: string) => ({
  id: `observer ${pattern}`,
  matches: [pattern],
  js: [OBSERVER],
  allFrames: true,
  runAt: 'document_start' as const,
  persistAcrossSessions: true,
})

/** Registers the observer where it is wanted and nowhere else. Answers the patterns that are new. */
const register = async ({ sites, presets }: Grants): Promise<string[]> => {
  const wanted = await wantedPatterns(sites, presets)
  const registered = await browser.scripting.getRegisteredContentScripts()
  const there = new Set(registered.flatMap(({ matches }) => matches ?? []))
  const fresh = wanted.filter((pattern) => !there.has(pattern))
  const stale = registered.filter(({ matches }) => !matches?.some((one) => wanted.includes(one)))
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) })
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh.map(scriptFor))
  return fresh
}

/** Starts the observer in open tabs; one that is running there asks for its orders anew. */
const inject = async (patterns: string[]): Promise<void> => {
  if (patterns.length === 0) return
  const tabs = await browser.tabs.query({ url: patterns })
  await Promise.allSettled(
    tabs.flatMap(({ id, discarded }) =>
      id === undefined || discarded
        ? []
        : [browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [OBSERVER] })],
    ),
  )
}

const obeyIn = async (sites: Shown, tab: Browser.tabs.Tab): Promise<void> => {
  const { id, discarded } = tab
  if (id === undefined || discarded) return
  const frames = await framesOf(id)
  if (frames.length === 0) await silence(id)
  await Promise.allSettled(
    frames.map(async (frame) => askFrame(frame, 'obey', await ordersFor(sites, frame.origin))),
  )
  if (frames.length > 0) await showSite(id, await siteOf(sites, tab), await sites.isStuck())
}

/** Tells every running observer what holds for its own frame. */
export const tellObservers = async (sites: Shown): Promise<void> => {
  const tabs = await browser.tabs.query({})
  await Promise.allSettled(tabs.map((tab) => obeyIn(sites, tab)))
}

/** Brings what runs in line with what was chosen: at start, after an update, after any change. */
export const reconcile = (grants: Grants, everywhere: boolean): Promise<void> =>
  grants.turns(async () => {
    const fresh = await register(grants)
    await inject(everywhere ? await wantedPatterns(grants.sites, grants.presets) : fresh)
  })

const change = async (grants: Grants, act: () => Promise<void>): Promise<void> => {
  await grants.turns(act)
  await reconcile(grants, false)
  await tellObservers(grants.sites)
}

export const journalSite = async (grants: Grants, origin: Origin): Promise<void> => {
  await change(grants, () => allowSite(grants.sites, origin))
}

export const setPaused = (grants: Grants, origin: Origin, paused: boolean): Promise<void> =>
  change(grants, () => pauseSite(grants.sites, origin, paused))

/** Told to be silent and then to go on, an observer looks once more. Only what is in front: one word is no step in every tab. */
const lookAgain = async (sites: Sites, origin: Origin): Promise<void> => {
  const orders = await ordersFor(sites, origin)
  if (!orders.journal) return
  const tabs = await browser.tabs.query({ active: true })
  const frames = await Promise.all(tabs.map(async ({ id }) => (id === undefined ? [] : framesOf(id))))
  await Promise.allSettled(
    frames.flat().map(async (frame) => {
      if (frame.origin !== origin) return
      await askFrame(frame, 'obey', { journal: false, hoverButton: false })
      await askFrame(frame, 'obey', orders)
    }),
  )
}

/** What the person says that a site is holds from now on, for what is in front as well. */
export const say = async (grants: Grants, origin: Origin, tool: string | null): Promise<void> => {
  await grants.turns(() => sayTool(grants.sites, origin, tool))
  await lookAgain(grants.sites, origin)
}

/** Observers are silenced while we may still speak to them; then the grant goes, if no other port needs it. */
export const forget = async (grants: Grants, origin: Origin): Promise<void> => {
  await change(grants, () => forgetSite(grants.sites, origin))
  const pattern = patternOf(origin)
  const others = Object.keys(await choices(grants.sites)).filter((one) => patternOf(one) === pattern)
  const isNeeded = others.some((one) => one !== origin) || grants.sites.isPreset(origin)
  if (!isNeeded) await browser.permissions.remove({ origins: [pattern] })
}

/**
 * The browser gave a grant. Where its dialog closed our popup before that could say for which site, it was for
 * the page in front.
 */
export const granted = async (grants: Grants, patterns: string[]): Promise<void> => {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  const origin = originOf(tab?.url ?? '')
  if (origin !== null && patterns.includes(patternOf(origin))) await journalSite(grants, origin)
}

/** The browser took grants back: what hung on them is forgotten, and stays silent where it still runs. */
export const revoked = async (grants: Grants): Promise<void> => {
  const gone: Origin[] = []
  for (const origin of Object.keys(await choices(grants.sites)))
    if (!(await grants.sites.isGranted(patternOf(origin)))) gone.push(origin)
  for (const origin of gone) await grants.turns(() => forgetSite(grants.sites, origin))
  await reconcile(grants, false)
  await tellObservers(grants.sites)
}
