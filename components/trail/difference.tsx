import { classes } from '@/components/classes'
import type { Snapshot, Visit } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import { changes, type Change } from '@/lib/story/difference'
import { comparedWith, sayMoved, type Moved } from '@/lib/story/moved'
import type { Told } from './people'
import { Foreign } from './row-parts'
import styles from './row.module.css'

const CODE: ReadonlySet<Change['what']> = new Set(['query', 'variable'])

type DifferenceProps = { step: Visit | Snapshot; before: View | null; moved: Moved; told: Told }

/** What changed since the look it is compared with, in as few words as that can be said, and the name of that move. */
export const Difference = ({ step, before, moved, told }: DifferenceProps) => {
  const other = comparedWith(moved, before)
  const said = other ? changes(other, step.view, told.times) : []
  const move = sayMoved(moved)
  if (said.length === 0 && move === '') return null
  return (
    <ul className={styles.changes} aria-label="What changed">
      {move !== '' && (
        <li className={styles.move}>
          <Foreign text={move} />
        </li>
      )}
      {said.map(({ what, say }) => (
        <li key={what + say} className={classes(styles.chip, CODE.has(what) && styles.code)}>
          <Foreign text={say} />
        </li>
      ))}
    </ul>
  )
}
