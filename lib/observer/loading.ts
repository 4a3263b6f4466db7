import { readyState } from './dom'

/** Back and Forward load a page anew where the browser has not kept it. */
export const arrival = (): 'load' | 'traverse' => {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry?.type === 'back_forward' ? 'traverse' : 'load'
}

/** A page whose last picture never comes counts as loaded this long after its document is there. */
const PATIENCE_MS = 2_000

/** Calls `onLoad` once, when the page is there and shown: a prerendered page is nobody's visit. */
export const watchLoad = (signal: AbortSignal, onLoad: () => void): void => {
  let loaded = false
  const load = () => {
    if (loaded || signal.aborted) return
    loaded = true
    const { prerendering } = document as { prerendering?: boolean }
    if (prerendering) document.addEventListener('prerenderingchange', onLoad, { once: true, signal })
    else onLoad()
  }
  const later = () => setTimeout(load, PATIENCE_MS)

  addEventListener('load', load, { signal })
  if (readyState() === 'complete') load()
  else if (readyState() === 'interactive') later()
  else addEventListener('DOMContentLoaded', later, { signal })
}
