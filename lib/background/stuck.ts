import { browser } from 'wxt/browser'
import { saveSettings } from '@/lib/journal/people'
import { tellObservers, type Shown } from './grants'
import { catchUp, type Walk } from './visits'
import { waitingIn, written } from './waiting'

/** Rings every minute while something waits to be written, or while a snapshot could not be. */
export const AGAIN = 'write what waits'

/** From now on nothing can be written, or it can again: every tab says so on the toolbar. */
export const onTurn = async (sites: Shown): Promise<void> => {
  if (await sites.isStuck()) await browser.alarms.create(AGAIN, { periodInMinutes: 1 })
  else await browser.alarms.clear(AGAIN)
  await tellObservers(sites)
}

/** Writes what waits, where there is room by now; where nothing does, whether there is any is tried with what is there. */
export const tryAgain = (walk: Walk): Promise<void> =>
  walk.turns(async () => {
    const { since, looks } = await waitingIn(walk.area)
    if (since === null) await browser.alarms.clear(AGAIN)
    else if (looks.length > 0) await catchUp(walk)
    else
      await saveSettings({}).then(
        () => written(walk),
        () => undefined,
      )
  })
