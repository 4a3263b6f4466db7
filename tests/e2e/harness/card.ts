import type { Target } from './find-in-page'
import type { Tab } from './tab'
import { until } from './until'

/** The button on the graph under the pointer. */
export const CAMERA = { role: 'button', name: 'Snapshot this graph' } as const

/** The field of the card that says "saved". */
export const CARD = { role: 'textbox', name: 'Why?' } as const

/** The pointer comes to a graph until its button is there: a page may be in sight before the observer has its orders. */
export const pointAt = (tab: Tab, graph: Target): Promise<true> =>
  until('the button', async () => {
    await tab.move({ x: 2, y: 2 })
    await tab.hover(graph)
    return tab.sees(CAMERA)
  })
