import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { clickText } from './composer'

/** A dashboard's graphs, by title. */
export const GRAPHS: Readonly<Record<string, string>> = {
  'zone a': 'sumSeries(incident.retries.a.*)',
  'zone b': 'sumSeries(incident.retries.b.*)',
}

const SIZE = { width: 400, height: 250 }

/** A dashboard as its own page saves it, which shows the past six minutes. */
const stateOf = (name: string) => ({
  name,
  defaultGraphParams: { ...SIZE, from: '-6minutes', until: 'now' },
  refreshConfig: { interval: 60_000, enabled: false },
  graphSize: SIZE,
  timeConfig: {
    ...{ type: 'relative', relativeStartQuantity: '6', relativeStartUnits: 'minutes' },
    ...{ relativeUntilQuantity: '', relativeUntilUnits: 'now' },
    ...{ startDate: '11/22/2026', startTime: '9:00 PM', endDate: '11/22/2026', endTime: '10:00 PM' },
  },
  graphs: Object.entries(GRAPHS).map(([title, target]) => {
    const link = new URLSearchParams({ target, title, from: '-6minutes', until: 'now' })
    return [`target=${encodeURIComponent(target)}`, { target: [target], title }, `/render?${String(link)}`]
  }),
})

/** Saves a dashboard on a server, and says where it opens. */
export const saveBoard = async (origin: string, name: string): Promise<string> => {
  const body = new URLSearchParams({ state: JSON.stringify(stateOf(name)) })
  const answer = await fetch(`${origin}/dashboard/save/${name}`, { method: 'POST', body })
  if (!answer.ok) throw new Error(`Graphite saved no dashboard: ${await answer.text()}`)
  return `${origin}/dashboard/${name}`
}

/** Waits until each graph is a picture whose address has this in it. */
export const boardDrawn = (tab: Tab, text: string): Promise<boolean> =>
  until(`graphs with ${text}`, () =>
    tab.run(
      (given: { text: string; count: number }) => {
        const graphs = [...document.querySelectorAll<HTMLImageElement>('img[src*="/render?"]')].filter(
          (image) => image.src.includes(given.text) && image.complete && image.naturalWidth > 100,
        )
        return graphs.length === given.count
      },
      { text, count: Object.keys(GRAPHS).length },
    ),
  )

/** Asks for the past so many minutes, by the dialog of the toolbar. */
export const lastMinutes = async (tab: Tab, minutes: string): Promise<void> => {
  await clickText(tab, '.x-btn-text', 'Relative Time Range')
  const quantity = '.x-window input[type=text]'
  await until('the dialog', () => tab.sees(quantity))
  await tab.click(quantity)
  await tab.run((selector: string) => document.querySelector<HTMLInputElement>(selector)?.select(), quantity)
  await tab.type(minutes)
  await clickText(tab, '.x-window .x-btn-text', 'Ok')
}
