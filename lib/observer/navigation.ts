import type { Cause } from '@/lib/messages/protocol'

const beforeHash = (url: string): string => url.split('#', 1)[0] ?? ''

/** Null where the link did not change: a `pushState` to the same address, `updateCurrentEntry()`. */
export const causeOf = (before: string, after: string, type: NavigationType | null): Cause | null => {
  if (before === after || type === null) return null
  if (type === 'traverse') return 'traverse'
  if (beforeHash(before) === beforeHash(after)) return 'fragment'
  return type === 'replace' ? 'replace' : 'push'
}

type Watch = { signal: AbortSignal; onChange: (cause: Cause) => void; onReturn: () => void }

/**
 * Every change of this document's link. `currententrychange` fires after the link is set, for every kind of
 * same-document navigation; `navigate` fires before, and for navigations that never happen.
 * `onReturn` tells of a return from the back-forward cache.
 */
export const watchNavigation = ({ signal, onChange, onReturn }: Watch): void => {
  let last = location.href
  const moved = (type: NavigationType | null) => {
    const cause = causeOf(last, location.href, type)
    last = location.href
    if (cause) onChange(cause)
  }
  addEventListener('pageshow', (event) => event.persisted && onReturn(), { signal })

  navigation.addEventListener('currententrychange', (event) => moved(event.navigationType), { signal })
}
