import { useEffect } from 'react'

/** A page that goes has no time left to write: while words are not kept, the browser asks first. */
export const useAsking = (isUnkept: boolean): void => {
  useEffect(() => {
    if (!isUnkept) return
    const ends = new AbortController()
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal: ends.signal })
    return () => ends.abort()
  }, [isUnkept])
}
