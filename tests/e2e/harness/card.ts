import type { Target } from './find-in-page'
import type { Tab } from './tab'
import { until } from './until'

export type Box = { left: number; right: number; top: number; bottom: number }

/** Runs in a page: the box of the button in the viewport; null where it is not shown. */
export const buttonInPage = (): Box | null => {
  const shadow = document.querySelector('[data-overshoulder]')?.shadowRoot
  const box = shadow?.querySelector('.camera')?.getBoundingClientRect()
  return box ? { left: box.left, right: box.right, top: box.top, bottom: box.bottom } : null
}

export const boxOf = (tab: Tab, selector: string): Promise<Box> =>
  tab.run((of: string) => {
    const { left, right, top, bottom } = document.querySelector(of)?.getBoundingClientRect() ?? new DOMRect()
    return { left, right, top, bottom }
  }, selector)

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
