import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, use, useEffect, useMemo, useState } from 'react'
import { readSettings } from '@/lib/journal/people'
import type { Id, Instant } from '@/lib/model/id'
import type { Settings } from '@/lib/model/settings'
import { timesIn, type Times } from '@/lib/story/times'

/** What the page came with: as it was when it was opened. */
export const KnownSettings = createContext<Settings | undefined>(undefined)

/** What the person chose, as it stands now in every window; undefined until it is read. */
export const useSettings = (): Settings | undefined => useLiveQuery(readSettings, [], use(KnownSettings))

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The id of this browser's person; undefined until it is read. */
export const useMine = (): Id | undefined => useSettings()?.me.id

/** Times in the zone that was chosen, or the browser's. */
export const useTimes = (): Times => {
  const zone = useSettings()?.zone ?? browserZone()
  return useMemo(() => timesIn(zone), [zone])
}

/** The time, told again every `every` milliseconds. */
export const useNow = (every: number): Instant => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
