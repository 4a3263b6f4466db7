import { beforeAll, describe, expect, test } from 'vitest'
import { startZoo } from '@/tests/fixtures/zoo/server'
import { CAMERA, CARD, pointAt } from './harness/card'
import type { Browsing } from './harness/browsing'
import { browsingIn, serving } from './harness/in-browsers'
import { BROWSERS } from './harness/start'
import type { Tab } from './harness/tab'
import { until } from './harness/until'
import { type Walk, walkFrom } from './harness/walk'

const UNSAID = '?from=now-1h&to=now&var-node=n1'
const ANOTHERS = '/graph?g0.expr=up&g0.tab=0'

/** Loopback is journaled without being asked for; a site that was allowed by hand is in the options' list. */
const allowed = (origin: string): Promise<unknown> =>
  chrome.runtime.sendMessage({ to: 'background', name: 'journal', request: { origin } })

const knows = async (origin: string): Promise<boolean> => {
  const question = { to: 'background', name: 'readAs', request: { origin } }
  const answer: unknown = await chrome.runtime.sendMessage(question).catch(() => null)
  return JSON.stringify(answer).includes('"tool":"grafana"')
}

/** As a person chooses it in the list of sites. */
const choose = async (options: Tab, words: string): Promise<void> => {
  await until('the list of sites', () => options.sees('select'))
  await options.run((chosen: string) => {
    const [select] = document.getElementsByTagName('select')
    const option = [...(select?.options ?? [])].find(({ text }) => text === chosen)
    if (!select || !option) throw new Error(`there is no ${chosen}`)
    select.value = option.value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }, words)
  await until(`"${words}" to be kept`, () =>
    options.run(
      (chosen: string) =>
        document.querySelector('[role=status]')?.textContent !== '' &&
        document.querySelector('select')?.selectedOptions[0]?.text === chosen,
      words,
    ),
  )
}

/** The tool that a page was read as, once its visit is in the journal. */
const toolAt = async (browsing: Browsing, url: string): Promise<string> => {
  const tab = await browsing.open(url)
  const visit = await until('the visit', async () => {
    const { steps } = await browsing.rows()
    return steps.find((step) => step.kind === 'visit' && step.view.url === url) ?? null
  })
  await tab.close()
  return 'view' in visit ? visit.view.tool : ''
}

const push = (walk: Walk, link: string): Promise<void> =>
  walk.tab.run((to: string) => history.pushState(null, '', to), link)

describe.each(BROWSERS)('what the person says a site is, in %s', (name) => {
  const zoo = serving(startZoo)
  const browsing = browsingIn(name)
  let options: Tab

  beforeAll(async () => {
    const own = await browsing().openOwn('manifest.json')
    await own.run(allowed, zoo().origin)
    await own.close()
    options = await browsing().openOwn('options.html')
  })

  test('reads its pages and snapshots from then on, but none that is plainly of another tool', async () => {
    await options.front()
    await choose(options, 'Grafana')
    const walk = await walkFrom(browsing(), `${zoo().origin}/spa${UNSAID}`)
    await walk.settle()
    await pointAt(walk.tab, 'canvas')
    await walk.tab.click(CAMERA)
    await until('"saved"', () => walk.tab.sees(CARD))
    await push(walk, ANOTHERS)
    const steps = await walk.steps()
    expect(steps.map((step) => [step.kind, 'view' in step && step.view.tool])).toEqual([
      ['visit', 'grafana'],
      ['snapshot', 'grafana'],
      ['visit', 'generic'],
    ])
    const [first] = await walk.visits()
    expect(first?.view).toMatchObject({ kind: 'dashboard', variables: { node: ['n1'] } })
    expect(first?.view.pinned).toMatch(/from=\d{13}&to=\d{13}&var-node=n1$/)
    await walk.tab.close()
  })

  test('is known to a background that was stopped, and "by itself" takes it back', async () => {
    await browsing().killWorker()
    await until('the background to be back, and to know', () => options.run(knows, zoo().origin))
    expect(await toolAt(browsing(), `${zoo().origin}/spa${UNSAID}&var-b=1`)).toBe('grafana')
    await options.front()
    await choose(options, 'by itself')
    expect(await toolAt(browsing(), `${zoo().origin}/spa${UNSAID}&var-b=2`)).toBe('generic')
  })

  test('nothing broke on the way', async () => {
    await browsing().rows()
    expect(browsing().errors()).toEqual([])
  })
})
