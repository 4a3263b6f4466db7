import type { Browsing } from './browsing'
import type { Tab } from './tab'
import { until } from './until'

/** The trail page, with a trail file taken in as a person does it. */
export const importing = async (browsing: Browsing, file: string): Promise<Tab> => {
  const tab = await browsing.openOwn('trail.html')
  await tab.click({ role: 'button', name: 'Import' })
  await until('the field', () =>
    tab.run(() => document.querySelector('[role=dialog] input[type=file]') !== null),
  )
  await tab.choose('[role=dialog] input[type=file]', [file])
  await tab.click({ role: 'button', name: 'Take it in' })
  await until('the trail', () => tab.sees('[data-row]'))
  return tab
}
