import { describe, expect, test } from 'vitest'
import { startZoo } from '@/tests/fixtures/zoo/server'
import { browsingIn, serving } from './harness/in-browsers'
import { BROWSERS } from './harness/start'
import { until } from './harness/until'
import { linksOf, type Walk, walkFrom } from './harness/walk'

type Row = {
  act: string
  on: string
  /** what a person or the page does, one act after another */
  acts: ((walk: Walk) => Promise<unknown>)[]
  /** the links of all visits, without origin */
  visits: string[]
}

const push = (link: string) => (walk: Walk) =>
  walk.tab.run((to: string) => history.pushState(null, '', to), link)
const replace = (link: string) => (walk: Walk) =>
  walk.tab.run((to: string) => history.replaceState(null, '', to), link)

/** History goes back when it gets to it. */
const back = ({ tab }: Walk) =>
  tab.run(
    () =>
      new Promise<void>((done) => {
        addEventListener('popstate', () => done(), { once: true })
        history.back()
      }),
  )

const LATE = 'Errors by node'

const TABLE: Row[] = [
  { act: 'a load is one visit', on: '/plain?load', acts: [], visits: ['/plain?load'] },
  {
    act: 'a drawing that is a page by itself is one visit',
    on: '/render/?target=retries',
    acts: [],
    visits: ['/render/?target=retries'],
  },
  { act: 'a push is one visit', on: '/spa?a', acts: [push('?b')], visits: ['/spa?a', '/spa?b'] },
  { act: 'a replace is one visit', on: '/spa?a', acts: [replace('?c')], visits: ['/spa?a', '/spa?c'] },
  {
    act: 'a click on a link of the page is one visit',
    on: '/spa?click',
    acts: [({ tab }) => tab.click('#push')],
    visits: ['/spa?click', '/spa?view=1'],
  },
  {
    act: 'a burst of 30 replaces is one visit of the last',
    on: '/spa?burst',
    acts: [
      ({ tab }) =>
        tab.run(() => {
          for (let count = 1; count <= 30; count++) history.replaceState(null, '', `?burst=${count}`)
        }),
    ],
    visits: ['/spa?burst', '/spa?burst=30'],
  },
  {
    act: 'a push followed by two replaces is one visit',
    on: '/spa?several',
    acts: [
      async (walk) => {
        await push('?open')(walk)
        await replace('?open=1')(walk)
        await replace('?open=1&panel=2')(walk)
      },
    ],
    visits: ['/spa?several', '/spa?open=1&panel=2'],
  },
  { act: 'a push of the same link is none', on: '/spa?same', acts: [push('?same')], visits: ['/spa?same'] },
  {
    act: 'parameters in another order are none',
    on: '/spa?from=1&to=2&q=x',
    acts: [push('?q=x&from=1&to=2')],
    visits: ['/spa?from=1&to=2&q=x'],
  },
  {
    act: 'another way to write the same characters is none',
    on: '/spa?q=a+b',
    acts: [replace('?q=a%20b')],
    visits: ['/spa?q=a+b'],
  },
  {
    act: 'a fragment is one visit',
    on: '/spa',
    acts: [({ tab }) => tab.run(() => void (location.hash = '#/query/1'))],
    visits: ['/spa', '/spa#/query/1'],
  },
  {
    act: 'Back is a visit of what it goes back to',
    on: '/spa?first',
    acts: [push('?second'), back],
    visits: ['/spa?first', '/spa?second', '/spa?first'],
  },
  {
    act: 'scrolling through lazy panels is none',
    on: '/dashboard?scroll',
    acts: [
      ({ tab }) => tab.run(() => scrollTo(0, 1500)),
      ({ tab }) => tab.run(() => scrollTo(0, document.body.scrollHeight)),
    ],
    visits: ['/dashboard?scroll'],
  },
  {
    act: 'auto-refresh is none',
    on: '/refreshing',
    acts: [({ tab }) => tab.run(() => new Promise<void>((done) => setTimeout(done, 2_000)))],
    visits: ['/refreshing?refresh=300ms'],
  },
  { act: 'a page under a strict policy is one visit', on: '/csp?strict', acts: [], visits: ['/csp?strict'] },
  { act: 'a page with a frame is one visit', on: '/frames?own', acts: [], visits: ['/frames?own'] },
  {
    act: 'a page with a foreign frame is one visit',
    on: '/frames?foreign',
    acts: [],
    visits: ['/frames?foreign'],
  },
  { act: 'a frameset is one visit', on: '/frameset?set', acts: [], visits: ['/frameset?set'] },
]

describe.each(BROWSERS)('what becomes a step, in %s', (name) => {
  const zoo = serving(startZoo)
  const browsing = browsingIn(name)

  test.each(TABLE)('$act', async ({ on, acts, visits }) => {
    const walk = await walkFrom(browsing(), zoo().origin + on)
    for (const [index, act] of acts.entries()) {
      if (index > 0) await walk.settle()
      await act(walk)
    }
    expect(linksOf(await walk.visits())).toEqual(visits)
    await walk.tab.close()
  })

  test('a slow page gives its title late, and is one visit under it', async () => {
    const walk = await walkFrom(browsing(), `${zoo().origin}/spa?slow`)
    await walk.tab.run((title: string) => {
      document.title = title
      return fetch('/api/v1/query_range?query=up').then((answer) => answer.text())
    }, LATE)
    await until('the late title', async () =>
      (await browsing().rows()).steps.some((step) => step.kind === 'visit' && step.view.title === LATE),
    )
    expect(linksOf(await walk.visits())).toEqual(['/spa?slow'])
    await walk.tab.close()
  })

  test('each visit in a tab comes from the one before it', async () => {
    const walk = await walkFrom(browsing(), `${zoo().origin}/spa?chain`)
    for (const link of ['?one', '?two']) {
      await walk.settle()
      await push(link)(walk)
    }
    const visits = await walk.visits()
    expect(visits.map(({ parentId }) => parentId).slice(1)).toEqual(visits.slice(0, -1).map(({ id }) => id))
    await walk.tab.close()
  })

  test('a private window leaves nothing', async () => {
    await browsing().inPrivate(`${zoo().origin}/plain?private`, async (tab) => {
      await tab.run(() => new Promise<void>((done) => setTimeout(done, 1_500)))
    })
    const walk = await walkFrom(browsing(), `${zoo().origin}/plain?after-private`)
    await walk.visits()
    const { steps } = await browsing().rows()
    expect(JSON.stringify(steps)).not.toContain('plain?private')
    await walk.tab.close()
  })

  test('nothing broke on the way', async () => {
    await browsing().rows()
    expect(browsing().errors()).toEqual([])
  })
})
