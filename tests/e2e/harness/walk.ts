import { setTimeout as wait } from 'node:timers/promises'
import type { Step } from '@/lib/model/step'
import type { Browsing } from './browsing'
import type { Tab } from './tab'
import { until } from './until'

/**
 * Longer than the observer waits for quiet, and than it takes what was asked for before a new link as asked for by that
 * (`AHEAD_MS`), so that the next act is an act of its own.
 */
const QUIET = 1_300

export type Visit = Extract<Step, { kind: 'visit' }>

/** What a person does in one tab, and what the journal makes of it. */
export type Walk = {
  tab: Tab
  /** lets the view settle */
  settle: () => Promise<void>
  /** the steps so far, oldest first; complete, because what was done before the closing act is written before it */
  steps: () => Promise<Step[]>
  visits: () => Promise<Visit[]>
}

const isVisit = (step: Step): step is Visit => step.kind === 'visit'

/** Opens a link in a new tab, waits for its visit, and keeps apart what the journal says from then on. */
export const walkFrom = async (browsing: Browsing, url: string): Promise<Walk> => {
  const before = new Set((await browsing.rows()).steps.map(({ id }) => id))
  const tab = await browsing.open(url)
  const fresh = async () => (await browsing.rows()).steps.filter(({ id }) => !before.has(id))
  const settle = () => wait(QUIET)
  // A busy browser may tell its observer late what it is to do: an act before that would belong to the first visit.
  await until(`the visit of ${url}`, async () => (await fresh()).some(isVisit))
  let closings = 0

  const steps = async (): Promise<Step[]> => {
    await settle()
    const closing = `?closing-act=${++closings}`
    await tab.run((link: string) => history.pushState(null, '', link), closing)
    return until('the closing act in the journal', async () => {
      const all = await fresh()
      const isClosing = (step: Step) => isVisit(step) && step.view.url.includes('closing-act=')
      return all.some((step) => isVisit(step) && step.view.url.endsWith(closing))
        ? all.filter((step) => !isClosing(step))
        : null
    })
  }
  return { tab, settle, steps, visits: async () => (await steps()).filter(isVisit) }
}

/** The links of visits without their origin. */
export const linksOf = (visits: readonly Visit[]): string[] =>
  visits.map(({ view }) => view.url.replace(/^https?:\/\/[^/]+/, ''))
