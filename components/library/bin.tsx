import { useLiveQuery } from 'dexie-react-hooks'
import { Button } from '@/components/controls/button'
import { useTimes } from '@/components/settings/use-settings'
import { useActs } from '@/components/toast/acts'
import { Foreign } from '@/components/trail/row-parts'
import { deleteTrail, restoreTrail } from '@/lib/journal/bin'
import { listTrails } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import styles from './library.module.css'
import { nameOfLine } from './weeks'

/** Deleted trails; they are erased 30 days later. */
export const Bin = () => {
  const lines = useLiveQuery(() => listTrails('in-bin'), [])
  const times = useTimes()
  const { attempt, did } = useActs()
  const restore = (id: Id) =>
    attempt(async () => {
      await restoreTrail(id)
      did('Trail is back', () => deleteTrail(id, Date.now()))
    })
  if (!lines) return null
  if (lines.length === 0) return <p className={styles.faint}>The bin is empty.</p>
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.trail.id} className={styles.binned}>
          <span className={styles.title}>
            <Foreign text={nameOfLine(line)} />
          </span>
          <span className={styles.faint}>{times.day(line.trail.openedAt)}</span>
          <Button onClick={() => restore(line.trail.id)}>Restore</Button>
        </li>
      ))}
    </ul>
  )
}
