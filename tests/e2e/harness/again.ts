import type { Tab } from './tab'
import { until } from './until'

/** Runs in a page of ours: a minute is over, where the background waits for one to write what waits. True where it does not. */
const ring = async (): Promise<boolean> => {
  const alarm = await chrome.alarms.get('write what waits')
  const now = Date.now()
  if (alarm && alarm.scheduledTime > now + 5_000)
    await chrome.alarms.create('write what waits', { when: now, periodInMinutes: 1 })
  return alarm === undefined
}

/** Minute after minute goes by, until the background has written all that waits. */
export const minutesGoBy = (ownPage: Tab): Promise<true> =>
  until('what waits to be written', () => ownPage.run(ring))
