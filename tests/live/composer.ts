import type { Point } from '@/tests/e2e/harness/find-in-page'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'

export const BY_NODE = 'aliasByNode(incident.retries.*.*,3)'
export const GRAPH = '#image-viewer'

export const composer = (origin: string, target: string, from: string): string =>
  `${origin}/composer?target=${encodeURIComponent(target)}&from=${from}&width=700&height=400&hideLegend=true`

/** Waits for a picture whose address has this in it. */
export const drawnWith = (tab: Tab, text: string): Promise<boolean> =>
  until(`a picture with ${text}`, () =>
    tab.run((part: string) => {
      const image = document.querySelector<HTMLImageElement>('#image-viewer')
      return image !== null && image.src.includes(part) && image.complete && image.naturalWidth > 100
    }, text),
  )

export const drawn = (tab: Tab): Promise<boolean> => drawnWith(tab, '/render')

/** Where something with this text is, once it stands still. */
export const placeOf = async (tab: Tab, selector: string, text: string): Promise<Point> => {
  let before = ''
  return until(`"${text}"`, async () => {
    const now = await tab.run(
      (given: { selector: string; text: string }) => {
        const found = [...document.querySelectorAll(given.selector)].filter(
          (one) => one.textContent.trim() === given.text && one.checkVisibility({ visibilityProperty: true }),
        )
        const box = found.at(-1)?.getBoundingClientRect()
        return box && box.height > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
      },
      { selector, text },
    )
    const still = JSON.stringify(now) === before
    before = JSON.stringify(now)
    return still ? now : null
  })
}

export const clickText = async (tab: Tab, selector: string, text: string): Promise<void> => {
  const place = await placeOf(tab, selector, text)
  await tab.drag(place, place)
}
