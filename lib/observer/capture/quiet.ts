import { drawn, root } from '../dom'

/** How long nothing may be added or taken away until what was scrolled to counts as there; how long that is waited for. */
const STILL_MS = 250
const LONGEST_MS = 3_000
const LOADING = '[aria-label="Panel loading bar"],[data-testid*="loading" i],[aria-busy="true"]'

const isLoading = (): boolean =>
  [...root().querySelectorAll(LOADING)].some((sign) => {
    const { top, bottom, height } = sign.getBoundingClientRect()
    return height > 0 && bottom > 0 && top < innerHeight
  })

/** Waits until a page that was scrolled has mounted what it mounts, and drawn it; never longer than a few seconds. */
export const quiet = async (): Promise<void> => {
  await drawn()
  await new Promise<void>((done) => {
    const until = performance.now() + LONGEST_MS
    let timer: ReturnType<typeof setTimeout> | undefined
    const check = () => {
      if (isLoading() && performance.now() < until) wait()
      else end()
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(check, Math.min(STILL_MS, Math.max(0, until - performance.now())))
    }
    const changes = new MutationObserver(wait)
    const end = () => {
      changes.disconnect()
      done()
    }
    changes.observe(root(), { childList: true, subtree: true })
    wait()
  })
  await drawn()
}
