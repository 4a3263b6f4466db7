import { readyState } from './dom'

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
