import { expect, test } from 'vitest'
import { startGraphite } from '@/scripts/incident/graphite'
import { need } from '@/scripts/setup/ensure'
import { graphite } from '@/scripts/setup/tools'
import { browsingIn, serving } from '@/tests/e2e/harness/in-browsers'
import { BROWSERS } from '@/tests/e2e/harness/start'
import type { Tab } from '@/tests/e2e/harness/tab'
import { type Visit, walkFrom } from '@/tests/e2e/harness/walk'
import { BY_NODE, clickText, composer, drawn, drawnWith, placeOf } from './composer'
import { boardDrawn, GRAPHS, lastMinutes, saveBoard } from './board'
import { liveIn } from './live'

const NODE = 'incident.retries.a.playback-node-37'
const FOLDERS = ['Metrics', 'incident', 'retries', 'a']
const TREE = '.x-tree-node-anchor'

const openFolders = async (tab: Tab): Promise<void> => {
  for (const folder of FOLDERS) await clickText(tab, TREE, folder)
}

/** Opens the clock of the toolbar, and asks for the last three hours. */
const lastHours = async (tab: Tab, hours: string): Promise<void> => {
  await tab.run(() => document.querySelectorAll('.x-window .x-btn-text')[2]?.setAttribute('name', 'clock'))
  await tab.click('[name=clock]')
  await tab.click('#time-quantity')
  await tab.run(() => document.querySelector<HTMLInputElement>('#time-quantity')?.select())
  await tab.type(hours)
  await tab.press('Tab')
}

const showLegend = async (tab: Tab): Promise<void> => {
  await clickText(tab, '.x-btn-text', 'Graph Options')
  await tab.move(await placeOf(tab, '.x-menu-item-text', 'Display'))
  await tab.move(await placeOf(tab, '.x-menu-item-text', 'Graph Legend'))
  await clickText(tab, '.x-menu-item-text', 'Never Hide')
}

/** What is done by hand, and what is then in the address of the picture. */
type Act = [what: string, act: (tab: Tab) => Promise<unknown>, drawn: string]

const ACTS: readonly Act[] = [
  ['a metric of the tree', (tab) => clickText(tab, TREE, 'playback-node-37'), 'a.playback-node-37'],
  ['the last three hours', (tab) => lastHours(tab, '3'), 'from=-3hours'],
  ['its legend', showLegend, 'hideLegend=false'],
]

const wordsOf = ({ queries }: Visit['view']): string[] => queries.map(({ text }) => text)

/** The start of the range, the queries, and whether the legend is hidden, as a step tells them. */
const told = ({ view }: Visit) => ({
  from: view.time.raw.from,
  queries: wordsOf(view),
  hidden: new URL(view.url).searchParams.get('hideLegend'),
})

liveIn(BROWSERS, 'all that a real Graphite offers, in %s', [graphite], (name) => {
  const server = serving(() => startGraphite(need(graphite)))
  const browsing = browsingIn(name)

  test('what a person does in the composer is journaled exactly once', async () => {
    const walk = await walkFrom(browsing(), composer(server().origin, BY_NODE, '-400s'))
    await drawn(walk.tab)
    await walk.settle()
    await openFolders(walk.tab)
    for (const [, act, shown] of ACTS) {
      await act(walk.tab)
      await drawnWith(walk.tab, shown)
      await walk.settle()
    }
    const visits = await walk.visits()
    const both = [BY_NODE, NODE]
    expect(visits.map(told)).toEqual([
      { from: '-400s', queries: [BY_NODE], hidden: 'true' },
      { from: '-400s', queries: both, hidden: 'true' },
      { from: '-3hours', queries: both, hidden: 'true' },
      { from: '-3hours', queries: both, hidden: 'false' },
    ])
    for (const { view } of visits) {
      expect([view.tool, view.kind]).toEqual(['graphite', 'composer'])
      expect(view.pinned).toMatch(/[?&]from=\d{10}&.*until=\d{10}/)
    }
    await walk.tab.close()
  })

  test('what a person does on a dashboard is journaled exactly once', async () => {
    const walk = await walkFrom(browsing(), await saveBoard(server().origin, 'incident'))
    await boardDrawn(walk.tab, 'from=-6minutes')
    for (const minutes of ['10', '8']) {
      await walk.settle()
      await lastMinutes(walk.tab, minutes)
      await boardDrawn(walk.tab, `from=-${minutes}minutes`)
    }
    const visits = await walk.visits()
    expect(visits.map(({ view }) => [view.tool, view.kind, view.title])).toEqual(
      visits.map(() => ['graphite', 'dashboard', 'incident']),
    )
    const queries = Object.values(GRAPHS)
    // The first is looked at as soon as the page has loaded: on a busy machine before it has asked for its graphs.
    const ranges = visits.slice(1).map(({ view }) => [view.time.raw.from, wordsOf(view).toSorted()])
    expect(ranges).toEqual([
      ['-10minutes', queries],
      ['-8minutes', queries],
    ])
    for (const { view } of visits) expect(view.unpinned).toMatch(/keeps its time on the server/)
    await walk.tab.close()
  })
})
