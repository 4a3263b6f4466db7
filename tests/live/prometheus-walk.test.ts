import { expect, test } from 'vitest'
import { startPrometheus } from '@/scripts/incident/prometheus'
import { need } from '@/scripts/setup/ensure'
import { prometheus, promtool } from '@/scripts/setup/tools'
import { browsingIn, serving } from '@/tests/e2e/harness/in-browsers'
import { BROWSERS } from '@/tests/e2e/harness/start'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { walkFrom } from '@/tests/e2e/harness/walk'
import { andDrawn, drawn, GRAPH, graphLink, paste } from './classic'
import { liveIn } from './live'

const ERRORS = 'sum by (device) (rate(device_playback_errors_total[1m]))'
const BY_NODE = 'sum by (node) (rate(outbound_retries_total[1m]))'
const END = '2026-11-22 21:40'

/** What is done by hand, and the view that its step tells: query, tab and look of each panel. Null is no step. */
type Act = [what: string, act: (tab: Tab) => Promise<unknown>, step: string[] | null]

/** Does something, and waits until the link says so. */
const andSaid = async (tab: Tab, part: string, act: () => Promise<unknown>): Promise<void> => {
  await act()
  await until(`${part} in the link`, () => tab.url().includes(part))
}

const shows = (tab: Tab, selector: string, step: string): Promise<unknown> =>
  until(step, () => tab.sees(selector))

const hidden = (tab: Tab): Promise<number> =>
  tab.run(() => document.querySelectorAll('#graph_wrapper0 .legend .disabled').length)

const ACTS: readonly Act[] = [
  [
    'a resolution, which is no other view',
    (tab) => andDrawn(tab, () => andSaid(tab, 'step_input=60', () => paste(tab, '#step_input0', '60'))),
    null,
  ],
  [
    'stacked',
    (tab) => andSaid(tab, 'stacked=1', () => tab.click('#graph_wrapper0 .stacked_btn')),
    [`${ERRORS} graph stacked`],
  ],
  [
    'the Console tab',
    (tab) => andSaid(tab, 'g0.tab=1', () => tab.click('a[href="#console0"]')),
    [`${ERRORS} table stacked`],
  ],
  [
    'the Graph tab again',
    (tab) => andSaid(tab, 'g0.tab=0', () => tab.click('a[href="#graph0"]')),
    [`${ERRORS} graph stacked`],
  ],
  [
    'a series hidden in the legend, which no link tells',
    async (tab) => {
      await tab.click('#graph_wrapper0 .legend .action')
      await until('a series to be hidden', async () => (await hidden(tab)) > 0)
    },
    null,
  ],
  [
    'the pointer on the graph',
    async (tab) => {
      await tab.hover(GRAPH)
      await shows(tab, '#graph_wrapper0 .detail .item', 'the value under the pointer')
    },
    null,
  ],
  [
    'a second panel, still empty',
    async (tab) => {
      await tab.click('#add_graph')
      await shows(tab, '#expr1', 'the second panel')
    },
    null,
  ],
  [
    'its query',
    (tab) => andSaid(tab, 'g1.expr=sum', () => paste(tab, '#expr1', BY_NODE)),
    [`${ERRORS} graph stacked`, `${BY_NODE} table lines`],
  ],
  [
    'its graph',
    (tab) => andDrawn(tab, () => andSaid(tab, 'g1.tab=0', () => tab.click('a[href="#graph1"]'))),
    [`${ERRORS} graph stacked`, `${BY_NODE} graph lines`],
  ],
  [
    'its removal',
    async (tab) => {
      await tab.click('#graph_wrapper1 [name=remove]')
      await until('one panel in the link', () => !tab.url().includes('g1.'))
    },
    [`${ERRORS} graph stacked`],
  ],
  // The page does not listen to Back: it goes on showing one panel under the link of two.
  [
    'Back, which the link follows and the page does not',
    (tab) => andSaid(tab, 'g1.expr=sum', () => tab.run(() => history.back())),
    null,
  ],
]

/** What a view's key says of its panels. */
const panelsOf = (viewKey: string): string[] =>
  (JSON.parse(viewKey) as (string | string[])[]).filter(Array.isArray).map((panel) => panel.join(' '))

liveIn(BROWSERS, 'all that a real Prometheus offers, in %s', [prometheus, promtool], (name) => {
  const server = serving(() => startPrometheus(need(prometheus), need(promtool)))
  const browsing = browsingIn(name)

  test('every act is the step that it should be, or none', async () => {
    const walk = await walkFrom(browsing(), graphLink(server().origin, ERRORS, '1h', END))
    await drawn(walk.tab)
    await walk.settle()
    const begun: number[] = []
    for (const [, act] of ACTS) {
      begun.push(Date.now())
      await act(walk.tab)
      await walk.settle()
    }
    const visits = (await walk.visits()).slice(1)
    const told = ACTS.map(([what], index): [string, string[] | null] => {
      const [from = 0, to = Infinity] = begun.slice(index)
      const fresh = visits.filter(({ at }) => at >= from && at < to)
      return [what, fresh.length === 0 ? null : fresh.flatMap(({ view }) => panelsOf(view.viewKey))]
    })
    expect(told).toEqual(ACTS.map(([what, , step]) => [what, step]))
    await walk.tab.close()
  })
})
