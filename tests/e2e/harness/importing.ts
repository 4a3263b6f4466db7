import type { Browsing } from './browsing'
import type { Tab } from './tab'
import { until } from './until'

/** The trail page, with a trail file chosen as a person does it: what comes is said, and nothing taken in yet. */
export const choosing = async (browsing: Browsing, file: string, trailId = ''): Promise<Tab> => {
  const tab = await browsing.openOwn(trailId === '' ? 'trail.html' : `trail.html#${trailId}/read`)
  await tab.click({ role: 'button', name: 'Import' })
  await until('the field', () =>
    tab.run(() => document.querySelector('[role=dialog] input[type=file]') !== null),
  )
  await tab.choose('[role=dialog] input[type=file]', [file])
  return tab
}

/** The same, and taken in. */
export const importing = async (browsing: Browsing, file: string): Promise<Tab> => {
  const tab = await choosing(browsing, file)
  await tab.click({ role: 'button', name: 'Take it in' })
  await until('the trail', () => tab.sees('[data-row]'))
  return tab
}
