import { useLiveQuery } from 'dexie-react-hooks'
import { useTimes } from '@/components/settings/use-settings'
import { Foreign } from '@/components/trail/row-parts'
import { counted } from '@/components/words'
import { findSteps } from '@/lib/journal/read'
import { stepCode } from '@/lib/share/code'
import { labelOf } from '@/lib/story/label'
import type { Show } from './arrivals'
import styles from './library.module.css'

/** The steps whose code stands below a picture; nearly always one, and all of them where it is not. */
export const Coded = ({ code, show }: { code: string; show: Show }) => {
  const times = useTimes()
  const steps = useLiveQuery(() => findSteps((id) => stepCode(id) === code), [code])
  if (!steps) return null
  if (steps.length === 0) return <p className={styles.faint}>No step in this browser has the code {code}.</p>
  return (
    <section aria-label={`Steps with the code ${code}`}>
      <h2 className={styles.week}>
        {counted(steps.length, 'step')} with the code {code}
      </h2>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <button type="button" className={styles.line} onClick={() => show(step.trailId, step.id)}>
              <span className={styles.title}>
                <Foreign text={labelOf(step)} />
              </span>
              <span className={styles.faint}>{times.moment(step.at)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
