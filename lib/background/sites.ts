import { z } from 'zod'
import type { Site } from '@/lib/messages/protocol'
import { originOf, patternOf, type Origin } from '@/lib/model/origin'
import type { Area } from './area'

/** What was chosen for an origin. `forgotten` is written only where the build itself grants the origin. */
const Choice = z.enum(['journaling', 'paused', 'forgotten'])
type Choice = z.infer<typeof Choice>
const Choices = z.record(z.string(), Choice)
const KEY = 'sites'

/** What the person said that an origin is: the name of an adapter. */
const Said = z.record(z.string(), z.string().max(40))
const SAID = 'said'

/** Sites of whose graphs the numbers are kept too: the person said so once, for each. */
const Numbers = z.array(z.string())
const NUMBERS = 'numbers'

export type Sites = {
  /** kept on this machine; only our own pages can read it */
  area: Area
  /** whether the browser lets us into everything of this pattern */
  isGranted: (pattern: string) => Promise<boolean>
  /** origins that are journaled without having been chosen: loopback, in the build that tests drive */
  isPreset: (origin: Origin) => boolean
}

export const choices = async ({ area }: Sites): Promise<Record<Origin, Choice>> => {
  const parsed = Choices.safeParse((await area.get(KEY))[KEY])
  return parsed.success ? parsed.data : {}
}

/** One change of the list at a time is the caller's duty. */
const choose = async (sites: Sites, origin: Origin, choice: Choice | null): Promise<void> => {
  const others = Object.entries(await choices(sites)).filter(([known]) => known !== origin)
  await sites.area.set({ [KEY]: Object.fromEntries(choice ? [...others, [origin, choice]] : others) })
}

export const allowSite = (sites: Sites, origin: Origin): Promise<void> => choose(sites, origin, 'journaling')

export const pauseSite = (sites: Sites, origin: Origin, paused: boolean): Promise<void> =>
  choose(sites, origin, paused ? 'paused' : 'journaling')

export const forgetSite = async (sites: Sites, origin: Origin): Promise<void> => {
  await choose(sites, origin, sites.isPreset(origin) ? 'forgotten' : null)
  await sayTool(sites, origin, null)
  await keepNumbersOf(sites, origin, false)
}

const allSaid = async ({ area }: Pick<Sites, 'area'>): Promise<Record<Origin, string>> => {
  const parsed = Said.safeParse((await area.get(SAID))[SAID])
  return parsed.success ? parsed.data : {}
}

/** What that site was said to be; null where its pages speak for themselves. */
export const saidOf = async (sites: Pick<Sites, 'area'>, origin: Origin | null): Promise<string | null> =>
  origin === null ? null : ((await allSaid(sites))[origin] ?? null)

/** `null` takes back what was said. One change at a time is the caller's duty, as above. */
export const sayTool = async (sites: Sites, origin: Origin, tool: string | null): Promise<void> => {
  const others = Object.entries(await allSaid(sites)).filter(([known]) => known !== origin)
  await sites.area.set({ [SAID]: Object.fromEntries(tool === null ? others : [...others, [origin, tool]]) })
}

const allWithNumbers = async ({ area }: Pick<Sites, 'area'>): Promise<Origin[]> => {
  const parsed = Numbers.safeParse((await area.get(NUMBERS))[NUMBERS])
  return parsed.success ? parsed.data : []
}

export const keepsNumbers = async (sites: Pick<Sites, 'area'>, origin: Origin): Promise<boolean> =>
  (await allWithNumbers(sites)).includes(origin)

/** One change at a time is the caller's duty, as above. */
export const keepNumbersOf = async (sites: Sites, origin: Origin, keep: boolean): Promise<void> => {
  const others = (await allWithNumbers(sites)).filter((known) => known !== origin)
  await sites.area.set({ [NUMBERS]: keep ? [...others, origin] : others })
}

/** Whether a site is journaled. The list alone is not enough: a grant can be taken back in the browser's own pages. */
export const stateOf = async (sites: Sites, origin: Origin): Promise<Site['state']> => {
  const choice = (await choices(sites))[origin] ?? (sites.isPreset(origin) ? 'journaling' : 'forgotten')
  if (choice === 'forgotten' || !(await sites.isGranted(patternOf(origin)))) return 'not-allowed'
  return choice
}

/** Pages into which browsers let no extension. */
const CLOSED = new Set([
  'https://chromewebstore.google.com',
  'https://microsoftedge.microsoft.com',
  'https://addons.mozilla.org',
])

/** What can be said of a tab's site. The link is known where the site is granted, or after a click on our button. */
export const siteOf = async (
  sites: Sites,
  tab: { url?: string | undefined; incognito: boolean },
): Promise<Site> => {
  const origin = originOf(tab.url ?? '')
  if (tab.incognito) return { origin: null, state: 'private' }
  if (origin === null || CLOSED.has(origin)) return { origin: null, state: 'impossible' }
  return { origin, state: await stateOf(sites, origin) }
}

/** The patterns under which the observer is to run. A pause leaves it there, silent. */
export const wantedPatterns = async (sites: Sites, presets: Origin[]): Promise<string[]> => {
  const chosen = Object.entries(await choices(sites)).filter(([, choice]) => choice !== 'forgotten')
  const patterns = new Set([...presets, ...chosen.map(([origin]) => origin)].map(patternOf))
  const granted = await Promise.all(
    [...patterns].map(async (one) => ((await sites.isGranted(one)) ? [one] : [])),
  )
  return granted.flat()
}

/** The sites that were allowed and still are, by origin, for the list in options. */
export const journaledSites = async (
  sites: Sites,
): Promise<{ origin: Origin; state: 'journaling' | 'paused' }[]> => {
  const origins = Object.keys(await choices(sites)).sort()
  const states = await Promise.all(origins.map((origin) => stateOf(sites, origin)))
  return origins.flatMap((origin, index) => {
    const state = states[index]
    return state === 'journaling' || state === 'paused' ? [{ origin, state }] : []
  })
}
