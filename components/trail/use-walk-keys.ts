import { useState } from 'react'
import { useKeys } from '@/components/keys/use-keys'
import { useUndo } from '@/components/toast/use-undo-keys'
import { useRow } from './use-row'
import { useWalk } from './walk'

/** The keys of a trail, wherever it is shown, and the card that lists them. */
export const useWalkKeys = (
  /** whether rows are on the screen; without them there is nothing to walk or to act on */
  walking = true,
): { showing: boolean; show: () => void; close: () => void } => {
  const { rows, cursor, move, shown } = useWalk()
  const undo = useUndo()
  const [showing, setShowing] = useState(false)
  const at = rows.findIndex(({ key }) => key === cursor)
  const acts = useRow(rows[at] ?? rows.at(-1) ?? null)
  const step = (by: number) => {
    const from = at === -1 ? rows.length - (by < 0 ? 0 : 1) : at
    move(rows[Math.max(0, Math.min(rows.length - 1, from + by))]?.key ?? null)
  }
  const show = () => setShowing(true)
  const everywhere = { ...undo, '?': show }
  const here = {
    j: () => step(1),
    k: () => step(-1),
    n: () => acts?.open(acts.aim.step ? 'why' : 'question'),
    l: () => acts?.open('lead'),
    d: () => acts?.open('dead-end'),
    c: () => acts?.open('confirmed'),
    r: () => acts?.open('open'),
    m: () => acts?.open('move'),
    f: () => acts?.fold(),
  }
  // Without a cursor they begin at the last row, which is not read yet.
  const reaches = at >= 0 || !shown.more
  useKeys(walking && reaches ? { ...everywhere, ...here } : everywhere)
  return { showing, show, close: () => setShowing(false) }
}
