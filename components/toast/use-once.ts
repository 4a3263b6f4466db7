import { useEffect, useRef, useState } from 'react'
import { useActs } from './acts'

export type Once<Told> = {
  /** what the act told last; null where none goes on */
  now: Told | null
  /** begins an act, which goes on until it ends or its screen closes; nothing where one goes on already */
  begin: (first: Told, act: (tell: (now: Told) => void, signal: AbortSignal) => Promise<void>) => void
  /** as closing its screen does */
  stop: () => void
}

/** A long act of a screen: once, however often its button is pressed, and stopped where its screen is closed. */
export const useOnce = <Told>(): Once<Told> => {
  const { attempt } = useActs()
  const [now, tell] = useState<Told | null>(null)
  const open = useRef(new AbortController())
  const going = useRef(false)
  useEffect(() => {
    open.current = new AbortController()
    return () => open.current.abort()
  }, [])
  const run = async (...[first, act]: Parameters<Once<Told>['begin']>) => {
    const { signal } = open.current
    going.current = true
    tell(() => first)
    const ends = () => {
      if (signal.aborted) return
      going.current = false
      tell(null)
    }
    try {
      await act((told) => !signal.aborted && tell(() => told), signal)
    } catch (error) {
      if (!signal.aborted) throw error
    } finally {
      ends()
    }
  }
  const begin: Once<Told>['begin'] = (first, act) => {
    if (!going.current) attempt(() => run(first, act))
  }
  const stop = () => {
    open.current.abort()
    open.current = new AbortController()
    going.current = false
    tell(null)
  }
  return { now, begin, stop }
}
