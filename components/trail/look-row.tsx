import type { Look } from '@/lib/story/looks'
import { movedFrom } from '@/lib/story/moved'
import type { Kept } from '@/lib/story/outline'
import { lookersOf } from '@/lib/story/same-look'
import { Difference } from './difference'
import type { Told } from './people'
import { HandOverLine } from './row-leads'
import { sourceOf, Words } from './row-looks'
import { By, Clock } from './row-parts'
import styles from './row.module.css'

type LookProps = { look: Look; before: Kept['before']; entryKey: string | null; told: Told }

/** A member of a run or of a chain that was unfolded, or that stands outside of its fold. */
export const LookRow = ({ look, before, entryKey, told }: LookProps) => (
  <div className={styles.look}>
    {entryKey !== null && <HandOverLine entryKey={entryKey} told={told} />}
    <p className={styles.head}>
      <Clock at={look.step.at} told={told} />
      <span className={styles.title}>
        <Words look={look} />
      </span>
      <span className={styles.tool}>{sourceOf(look.step)}</span>
    </p>
    {'view' in look.step && (
      <Difference step={look.step} before={before} moved={movedFrom(before, look.step)} told={told} />
    )}
    <By ids={lookersOf(look)} told={told} />
  </div>
)
