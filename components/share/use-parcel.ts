import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useMemo, useState } from 'react'
import { picturesOf } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { isNothing, tellRedacted, type Withheld } from '@/lib/share/redact'
import { useLater } from './use-later'

const NOTHING: Withheld = { hosts: new Set(), people: new Set(), pictures: new Set() }

const turned = <Name>(names: ReadonlySet<Name>, name: Name): ReadonlySet<Name> => {
  const next = new Set(names)
  if (!next.delete(name)) next.add(name)
  return next
}

/** What may leave, as the person has ticked it, and how to tick and untick. */
export type Choice = {
  withheld: Withheld
  turnHost: (host: string) => void
  turnPerson: (id: Id) => void
  turnPicture: (id: Id) => void
}

export const useChoice = (): Choice => {
  const [withheld, set] = useState(NOTHING)
  return {
    withheld,
    turnHost: (host) => set((now) => ({ ...now, hosts: turned(now.hosts, host) })),
    turnPerson: (id) => set((now) => ({ ...now, people: turned(now.people, id) })),
    turnPicture: (id) => set((now) => ({ ...now, pictures: turned(now.pictures, id) })),
  }
}

export type Leaving = {
  /** the trail as it may leave; of a long one that of before until `ready` */
  going: Whole
  /** until then nothing may leave */
  ready: boolean
}

/** What may leave. Its pictures are read only when a format needs them. */
export const useLeaving = (whole: Whole, withheld: Withheld): Leaving => {
  const work = useCallback(
    function* () {
      return (yield* tellRedacted({ whole, pictures: new Map() }, withheld)).whole
    },
    [whole, withheld],
  )
  const later = useLater(whole, work)
  const now = isNothing(withheld) ? whole : later
  const [before, setBefore] = useState(whole)
  if (now && now !== before) setBefore(now)
  return { going: now ?? before, ready: now !== null }
}

const NO_SIZES: ReadonlyMap<Id, number> = new Map()

/** Bytes of each picture that would leave, without reading one. */
export const useSizes = (whole: Whole): ReadonlyMap<Id, number> => {
  const rows = useLiveQuery(() => picturesOf(whole), [whole])
  return useMemo(
    () => (rows ? new Map([...rows].map(([id, { blob }]) => [id, blob.size])) : NO_SIZES),
    [rows],
  )
}
