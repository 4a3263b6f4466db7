import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

const go = (hash: string): void => {
  location.hash = hash
}

/** Where this page is, as its address says after the `#`, and how to go elsewhere in it. */
export const useHash = (): readonly [string, (hash: string) => void] => [
  useSyncExternalStore(subscribe, () => location.hash.slice(1)),
  go,
]
