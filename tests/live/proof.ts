import type { Snapshot } from '@/lib/model/step'
import { CAMERA } from '@/tests/e2e/harness/card'
import type { Browsing } from '@/tests/e2e/harness/browsing'
import type { Target } from '@/tests/e2e/harness/find-in-page'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { type Visit, walkFrom } from '@/tests/e2e/harness/walk'
import { difference, stored } from './pictures'

/** Epoch milliseconds. */
export type Window = { from: number; to: number }

export type Page = {
  /** waits until the graph of a freshly opened page is drawn */
  drawn: (tab: Tab) => Promise<unknown>
  /** what the page asked its server for, newest last */
  windows: (tab: Tab) => Promise<Window[]>
  graph: Target
  /** false where nobody can say what was drawn, or could when the step was written: the first look is then taken anew */
  told?: (tab: Tab, visits: readonly Visit[]) => Promise<boolean>
  /** the link to come back by; that of the snapshot where nothing is said */
  pinned?: (sight: Sight) => string | null | undefined
}

const snapshots = async (browsing: Browsing): Promise<Snapshot[]> =>
  (await browsing.rows()).steps.filter((step) => step.kind === 'snapshot')

/** The camera on the graph, as a person presses it; what the journal has of it. */
export const snap = async (browsing: Browsing, tab: Tab, graph: Target): Promise<Snapshot> => {
  const before = new Set((await snapshots(browsing)).map(({ id }) => id))
  await until('the camera on the graph', async () => {
    await tab.hover(graph)
    return tab.sees(CAMERA)
  })
  await tab.click(CAMERA)
  return until(
    'the snapshot in the journal',
    async () => (await snapshots(browsing)).find(({ id }) => !before.has(id)) ?? null,
    30_000,
  )
}

/** A link that was opened and looked at. */
export type Sight = {
  window: Window
  /** all that the page had asked for when it was left: it may have played on */
  asked: Window[]
  visits: Visit[]
  snapshot: Snapshot
  told: boolean
}

const ofSnapshot = ({ snapshot }: Sight): string | null => snapshot.view.pinned

/** Opens a link, looks at it, and takes a picture of its graph. */
export const look = async (browsing: Browsing, page: Page, link: string): Promise<Sight> => {
  const walk = await walkFrom(browsing, link)
  await page.drawn(walk.tab)
  const window = await until('its window', async () => (await page.windows(walk.tab)).at(-1) ?? null)
  const snapshot = await snap(browsing, walk.tab, page.graph)
  const visits = await walk.visits()
  const told = (await page.told?.(walk.tab, visits)) ?? true
  const asked = await page.windows(walk.tab)
  await walk.tab.close()
  return { window, asked, visits, snapshot, told }
}

const lookUntilTold = async (browsing: Browsing, page: Page, link: string): Promise<Sight> => {
  const sight = await look(browsing, page, link)
  return sight.told ? sight : lookUntilTold(browsing, page, link)
}

/** The share of what is drawn in which the pictures of two sights differ: 0 is the same. */
export const differ = async (browsing: Browsing, one: Sight, other: Sight): Promise<number> => {
  const pictureOf = ({ snapshot }: Sight) => stored(browsing, snapshot.picture?.id ?? '')
  return difference(browsing, await pictureOf(one), await pictureOf(other))
}

/** What two links show, a while after the first was looked at. */
export type Proof = {
  first: Sight
  /** the pinned link of the first */
  pinned: Sight
  /** the same link once more */
  again: Sight
  /** share of what is drawn that differs from the first picture: 0 is the same */
  pinnedDiffers: number
  againDiffers: number
}

/** Looks at a relative link, waits until the present has moved, and opens its pinned link and itself. */
export const lookTwice = async (
  browsing: Browsing,
  page: Page,
  link: string,
  moved: number,
): Promise<Proof> => {
  const first = await lookUntilTold(browsing, page, link)
  await until(`${moved} ms to have gone by`, () => Date.now() - first.window.to >= moved, moved + 15_000)
  const pinned = await look(browsing, page, (page.pinned ?? ofSnapshot)(first) ?? '')
  const again = await look(browsing, page, link)
  return {
    ...{ first, pinned, again },
    pinnedDiffers: await differ(browsing, first, pinned),
    againDiffers: await differ(browsing, first, again),
  }
}
