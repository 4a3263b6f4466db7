import type { Foreseen } from '@/lib/journal/foresee'
import type { Instant } from '@/lib/model/id'
import { foreseeIn, type InTab, type Keeping } from './keep'

/** Longer than a hand takes from the first key of the shortcut to its last, in milliseconds. */
const GOOD_FOR = 2_000

type Expected = { tabId: number; at: Instant; clear: boolean; foreseen: Promise<Foreseen | null> }

/** One hand presses one shortcut. A guess that may be forgotten, and is held against the journal when it is used. */
let expected: Expected | null = null

const expectedIn = ({ now }: Keeping, { tabId }: InTab): Expected | null =>
  expected?.tabId === tabId && now() - expected.at < GOOD_FOR ? expected : null

/** A snapshot of this tab may come soon: where it will belong is looked up before it does. */
export const expectIn = (keeping: Keeping, tab: InTab, clear: boolean): void => {
  expected = { tabId: tab.tabId, at: keeping.now(), clear, foreseen: foreseeIn(keeping, tab) }
}

/** Whether the tab has just said that nothing of ours is on its screen. */
export const isClearIn = (keeping: Keeping, tab: InTab): boolean => expectedIn(keeping, tab)?.clear === true

/** A lead was opened or closed by a key with the same modifiers: what follows belongs elsewhere. */
export const forgetExpected = (): void => {
  expected = null
}

/** Where a snapshot of this tab will belong, as it was looked up, or is now. */
export const foreseenIn = (keeping: Keeping, tab: InTab): Promise<Foreseen | null> => {
  const early = expectedIn(keeping, tab)?.foreseen
  forgetExpected()
  return early ?? foreseeIn(keeping, tab)
}
