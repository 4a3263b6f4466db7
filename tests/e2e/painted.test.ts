import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Snapshot } from '@/lib/model/step'
import { startZoo, type Zoo } from '@/tests/fixtures/zoo/server'
import type { Browsing } from './harness/browsing'
import { BROWSERS, start } from './harness/start'
import type { Tab } from './harness/tab'
import { until } from './harness/until'
import { walkFrom } from './harness/walk'

const CAMERA = { role: 'button', name: 'Snapshot this graph' } as const
const CARD = { role: 'textbox', name: 'Why?' } as const

const lastSnapshot = async (browsing: Browsing): Promise<Snapshot | null> => {
  const { steps } = await browsing.rows()
  const step = steps.findLast((one) => one.kind === 'snapshot')
  return step?.kind === 'snapshot' ? step : null
}

describe.each(BROWSERS)('snapshots by the button, in %s', (name) => {
  let zoo: Zoo
  let browsing: Browsing

  beforeAll(async () => {
    zoo = await startZoo()
    browsing = await start(name)
  })
  afterAll(async () => {
    const asked = await browsing.close()
    await zoo.stop()
    expect(asked).toEqual([])
  })

  const shoot = async (path: string, graph: string): Promise<{ tab: Tab; step: Snapshot | null }> => {
    const { tab, settle } = await walkFrom(browsing, `${zoo.origin}${path}`)
    await settle()
    await tab.hover(graph)
    await tab.click(CAMERA)
    await until('"saved"', () => tab.sees(CARD))
    return { tab, step: await lastSnapshot(browsing) }
  }

  test.each([
    ['a canvas', '/spa?painted', 'canvas'],
    ['a drawing that a stylesheet colours', '/graphs?svg', 'svg.chart'],
    ['a picture', '/graphs?picture', 'img'],
    ['a canvas on a page with a strict policy', '/csp?painted', 'canvas'],
  ])('%s is painted whole, and nothing is asked for', async (_, path, graph) => {
    const { tab, step } = await shoot(path, graph)
    expect(step).toMatchObject({ missed: null, picture: { how: 'painted', incomplete: null } })
    expect(await browsing.colours(step?.picture?.id ?? '')).toBeGreaterThan(20)
    await tab.close()
  })
})
