import { useMemo, useState } from 'react'
import { Button } from '@/components/controls/button'
import { useActs } from '@/components/toast/acts'
import { setClock } from '@/components/trail/deeds'
import { areSeveral, signature } from '@/components/trail/people'
import { Foreign } from '@/components/trail/row-parts'
import { useWalk } from '@/components/trail/walk'
import { counted } from '@/components/words'
import type { Id } from '@/lib/model/id'
import { clocksOf, proposedClocks, sayShift, shiftIn } from '@/lib/story/clocks'
import styles from './selected.module.css'

type ClockProps = { id: Id; shift: number; proposed: number | null }

const NO_SHIFT = 'Write it like “+ 2 min 10 s”, “-0:45” or “0”; no more than a day.'

/** One person's clock: what is added to their times, and what would be proven to be needed. */
const Clock = ({ id, shift, proposed }: ClockProps) => {
  const walk = useWalk()
  const { attempt, did } = useActs()
  const [trouble, setTrouble] = useState(false)
  const name = signature(walk, [id])
  const set = (ms: number) =>
    attempt(async () => {
      const { words, undo } = await setClock(walk.shown.whole.trail.id, id, ms)
      did(words, undo)
    })
  const leave = (text: string) => {
    const ms = shiftIn(text)
    setTrouble(ms === null)
    if (ms !== null && ms !== shift) set(ms)
  }
  return (
    <li>
      <label>
        <Foreign text={name} />
        <span className={styles.faint}>, clock </span>
        <input
          key={shift}
          size={14}
          aria-invalid={trouble}
          defaultValue={sayShift(shift)}
          onBlur={({ target }) => leave(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave(event.currentTarget.value)
          }}
        />
      </label>
      {trouble && <p role="alert">{NO_SHIFT}</p>}
      {proposed !== null && (
        <p className={styles.faint}>
          Something answers what had not happened yet.{' '}
          <Button onClick={() => set(proposed)}>{sayShift(proposed)}</Button>
        </p>
      )}
    </li>
  )
}

/** Who is in the trail, and how far their clocks are off; folded until asked for, absent for one person alone. */
export const PeoplePart = () => {
  const walk = useWalk()
  const { whole, outline } = walk.shown
  const right = walk.me !== null && outline.people.has(walk.me) ? walk.me : whole.trail.by
  const clocks = useMemo(() => clocksOf(whole), [whole])
  const proposed = useMemo(() => proposedClocks(whole, right), [whole, right])
  if (!areSeveral(walk)) return null
  const ids = [...outline.people.keys()]
  return (
    <details className={styles.coverage} open={proposed.size > 0}>
      <summary>Who was there: {counted(ids.length, 'clock')}</summary>
      <ul className={styles.life}>
        {ids.map((id) => (
          <Clock key={id} id={id} shift={clocks.get(id) ?? 0} proposed={proposed.get(id) ?? null} />
        ))}
      </ul>
    </details>
  )
}
