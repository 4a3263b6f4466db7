import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { browserZone, useSettings, useTimes } from '@/components/settings/use-settings'
import type { Id } from '@/lib/model/id'
import type { Times } from '@/lib/story/times'
import type { InRow } from './fields'
import { rowsOf, type Row } from './rows'
import type { Shown } from './use-trail'

/** A trail on a screen: where the cursor is, what is unfolded, which field is open. */
export type Walk = {
  shown: Shown
  rows: readonly Row[]
  times: Times
  /** in which they are said */
  zone: string
  /** who is writing in this browser */
  me: Id | null
  /** the key of the row that the keys act on */
  cursor: string | null
  move: (key: string | null) => void
  field: InRow | null
  edit: (field: InRow | null) => void
  opened: ReadonlySet<string>
  /** folds or unfolds a run or a chain */
  turn: (key: string) => void
}

const WalkOf = createContext<Walk | null>(null)

export const useWalk = (): Walk => {
  const walk = use(WalkOf)
  if (!walk) throw new Error('A row of a trail stands outside of a walk.')
  return walk
}

const toggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}

type WalkProps = {
  shown: Shown
  /** as it is being walked: the newest look is not folded */
  walking?: boolean
  /** the field that is open from the start */
  begun?: InRow | null
  children: ReactNode
}

export const WalkProvider = ({ shown, walking = false, begun = null, children }: WalkProps) => {
  const times = useTimes()
  const settings = useSettings()
  const me = settings?.me.id ?? null
  const zone = settings?.zone ?? browserZone()
  const [cursor, move] = useState(begun?.key ?? null)
  const [field, edit] = useState(begun)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const { entries } = shown.outline
  const held = field?.key ?? cursor
  const standing = held?.startsWith('look ') ? held : null
  const rows = useMemo(
    () => rowsOf(entries, { opened, more: shown.more, walking, held: standing }),
    [entries, opened, shown.more, walking, standing],
  )
  const walk = useMemo<Walk>(() => {
    const turn = (key: string) => setOpened((keys) => toggled(keys, key))
    return { shown, rows, times, zone, me, cursor, move, field, edit, opened, turn }
  }, [shown, rows, times, zone, me, cursor, field, opened])
  // Before it is known whose trail this is, and in which zone, rows would say it wrong.
  return settings && <WalkOf value={walk}>{children}</WalkOf>
}
