import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'
import { below, type Figure, median, pause } from './figure'
import { sum, type Trace, traced, within } from './trace'

const LONG = 50
const PUSHES = 10
const MARK = 'overshoulder-bench'
/** Longer than a view takes to settle and to be reported. */
const APART = 1_200

const push = ([mark, index]: [string, number]): void => {
  performance.mark(mark)
  history.pushState(null, '', `?panel=${index}`)
}

/** A person reads a dashboard: it loads, they scroll, point at graphs, and change the view. */
const read = async (browsing: ChromiumBrowsing, url: string): Promise<void> => {
  const tab = await browsing.open(url)
  await pause(APART)
  for (const top of [800, 2_400, 6_000, 0]) {
    await tab.run((to: number) => scrollTo(0, to), top)
    await tab.hover('canvas')
  }
  for (let index = 0; index < PUSHES; index++) {
    await tab.run(push, [MARK, index] as [string, number])
    await pause(APART)
  }
  await tab.close()
}

/** Milliseconds of the main thread for each navigation: from its mark to the next. */
const perNavigation = ({ calls, marks }: Trace): number[] => {
  const starts = marks.filter(({ name }) => name === MARK).map(({ since }) => since)
  return starts.map((start) => sum(calls.filter(({ since }) => since >= start && since < start + APART)))
}

/** Tasks that would not have been long without us. */
const causedBy = ({ tasks, calls }: Trace): number =>
  tasks.filter((task) => {
    if (task.busy < LONG) return false
    return task.busy - sum(within(task, calls)) < LONG
  }).length

/** What the content script costs the heaviest page of the zoo, from a trace of the browser. */
export const quiet = async (browsing: ChromiumBrowsing, url: string): Promise<Figure[]> => {
  const trace = await traced(browsing, () => read(browsing, url))
  if (trace.calls.length === 0) throw new Error('the trace shows no call into the content script')
  const longest = Math.max(...trace.calls.map(({ wall }) => wall))
  const caused = causedBy(trace)
  return [
    {
      figure: 'long tasks caused on the heaviest page',
      measured: `${caused} (longest call ${longest.toFixed(1)} ms)`,
      mustBe: `none of ${LONG} ms`,
      ok: caused === 0 && longest < LONG,
    },
    below('main-thread time for a navigation', median(perNavigation(trace)), 1, 'ms', 2),
  ]
}
