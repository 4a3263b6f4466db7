import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'

/** The link of a graph in Prometheus' classic UI; `end` in UTC as it writes it. */
export const graphLink = (origin: string, query: string, range = '1h', end = '2026-11-22 21:40'): string =>
  `${origin}/graph?g0.expr=${encodeURIComponent(query)}&g0.tab=0&g0.range_input=${range}&g0.end_input=${encodeURIComponent(end)}`

/** Windows of the data requests that the page has made, newest last, in epoch milliseconds. */
export const windows = (tab: Tab): Promise<{ from: number; to: number }[]> =>
  tab.run(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/api/v1/query_range'))
      .map(({ name }) => {
        const asked = new URL(name).searchParams
        return { from: Number(asked.get('start')) * 1000, to: Number(asked.get('end')) * 1000 }
      }),
  )

/** Does something, and waits until the answer to its data request is drawn. */
export const andDrawn = async (tab: Tab, act: () => Promise<unknown>): Promise<void> => {
  const before = (await windows(tab)).length
  await act()
  await until('a new graph', async () => (await windows(tab)).length > before)
  await until('its lines', () =>
    tab.run(() => document.querySelectorAll('#graph_wrapper0 .graph_area path').length > 0),
  )
}

/** Puts words in the place of what a field holds. */
export const fill = async (tab: Tab, selector: string, text: string): Promise<void> => {
  await tab.click(selector)
  await tab.run((field: string) => document.querySelector<HTMLInputElement>(field)?.select(), selector)
  await tab.type(text)
}

export const GRAPH = '#graph_wrapper0 .graph_area'
