import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import type { Window } from './proof'

export const GRAPH = '#graph_wrapper0 .graph_area'

/** The link of a graph in Prometheus' classic UI; without an `end` (UTC, to the minute) it ends now. */
export const graphLink = (origin: string, query: string, range = '1h', end?: string): string =>
  `${origin}/graph?g0.expr=${encodeURIComponent(query)}&g0.tab=0&g0.range_input=${range}` +
  (end === undefined ? '' : `&g0.end_input=${encodeURIComponent(end)}`)

/** Windows of the data requests that the page has made, newest last. */
export const windows = (tab: Tab): Promise<Window[]> =>
  tab.run(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/api/v1/query_range'))
      .map(({ name }) => {
        const asked = new URL(name).searchParams
        return { from: Number(asked.get('start')) * 1000, to: Number(asked.get('end')) * 1000 }
      }),
  )

/** Waits until there is a graph and nothing is on its way. */
export const drawn = (tab: Tab): Promise<boolean> =>
  until(
    'a drawn graph',
    async () => (await tab.sees(`${GRAPH} svg path`)) && !(await tab.sees('.spinner')),
    30_000,
  )

/** Does something, and waits until the answer to its data request is drawn. */
export const andDrawn = async (tab: Tab, act: () => Promise<unknown>): Promise<void> => {
  const before = (await windows(tab)).length
  await act()
  await until('a new graph', async () => (await windows(tab)).length > before)
  await drawn(tab)
}

/**
 * Pastes over what a field holds, and presses Enter. Typed without Shift, as automation types, "(" is an arrow key to
 * the page's list of metrics, and is lost.
 */
export const paste = async (tab: Tab, selector: string, text: string): Promise<void> => {
  await tab.click(selector)
  await tab.run(
    (given: { selector: string; text: string }) => {
      const field = document.querySelector<HTMLTextAreaElement>(given.selector)
      field?.select()
      field?.setRangeText(given.text, 0, field.value.length, 'end')
      field?.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
    },
    { selector, text },
  )
  await tab.press('Enter')
}
