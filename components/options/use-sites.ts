import { useCallback, useEffect, useState } from 'react'
import { useActs } from '@/components/toast/acts'
import { sendFromOurs } from '@/lib/messages/send'
import type { Origin } from '@/lib/model/origin'
import type { Doors, JournaledSite } from './doors'

export type SiteActs = {
  /** null until they are read */
  sites: readonly JournaledSite[] | null
  allow: (origin: Origin) => void
  pause: (site: JournaledSite) => void
  forget: (origin: Origin) => void
}

/** The sites that are journaled, and what can be done with them. */
export const useSites = ({ sites: read, grant }: Doors): SiteActs => {
  const { attempt, did } = useActs()
  const [sites, setSites] = useState<readonly JournaledSite[] | null>(null)
  const again = useCallback(async () => setSites(await read()), [read])
  useEffect(() => attempt(again), [attempt, again])
  const change = (words: string, act: () => Promise<unknown>) =>
    attempt(async () => {
      await act()
      await again()
      did(words)
    })
  return {
    sites,
    allow: (origin) => {
      const asked = grant(origin)
      attempt(async () => {
        if (!(await asked)) return
        await sendFromOurs('journal', { origin })
        await again()
      })
    },
    pause: ({ origin, state }) => {
      const paused = state === 'journaling'
      change(paused ? 'Paused' : 'Journaling again', () => sendFromOurs('pause', { origin, paused }))
    },
    forget: (origin) =>
      change('Forgotten: not journaled any more. The trails stay.', () => sendFromOurs('forget', { origin })),
  }
}
