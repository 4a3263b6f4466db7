import { useMemo } from 'react'
import { Button } from '@/components/controls/button'
import { usePerform } from '@/components/toast/use-perform'
import { Foreign } from '@/components/trail/row-parts'
import { useWalk } from '@/components/trail/walk'
import type { Id } from '@/lib/model/id'
import type { Mark } from '@/lib/model/mark'
import { labelOf } from '@/lib/story/label'
import { sayMark } from '@/lib/story/marks'
import { unshown, type Unshown } from '@/lib/story/unshown'
import { showAlso } from './deeds'
import styles from './untold.module.css'

/** As many as anybody goes through; what is settled makes room for the next. */
const MOST = 20
/** That a picture can bear. */
const MOST_MARKS = 100

const said = (marks: readonly Mark[]): string => marks.map(sayMark).join(', ')

type Lost = Unshown & { label: string }

const useLost = (): Lost[] => {
  const { shown } = useWalk()
  return useMemo(() => {
    const labels = new Map(shown.whole.steps.map((step) => [step.id, labelOf(step)]))
    return unshown(shown.whole).flatMap((one) => {
      const label = labels.get(one.stepId)
      return label === undefined ? [] : [{ ...one, label }]
    })
  }, [shown.whole])
}

const Marks = ({ stepId, by, at, marks, told, label }: Lost) => {
  const { shown, times, me } = useWalk()
  const perform = usePerform()
  const who = (id: Id) =>
    id === me ? 'by you' : `claimed by ${shown.outline.people.get(id)?.trim() || 'somebody'}`
  const fits = (told?.marks.length ?? 0) + marks.length <= MOST_MARKS
  return (
    <li className={styles.words}>
      <p className={styles.faint}>
        <Foreign text={`${label} · ${who(by)}, ${times.moment(at)}`} />
      </p>
      <blockquote className={styles.said}>
        <Foreign text={said(marks)} />
      </blockquote>
      <p className={styles.faint}>
        {told ? (
          <Foreign text={`Shown instead, ${who(told.by)}: ${said(told.marks)}`} />
        ) : (
          'Nothing is shown here: they were taken away later.'
        )}
      </p>
      {fits && (
        <div className={styles.ways}>
          <Button look="plain" onClick={() => perform(showAlso(shown.whole.trail.id, stepId, marks))}>
            Show these too
          </Button>
        </div>
      )}
    </li>
  )
}

/** Marks that newer ones of somebody else left out, as after a merge: kept, on no picture, and brought back from here. */
export const UnshownPart = () => {
  const all = useLost()
  if (all.length === 0) return null
  return (
    <details className={styles.untold}>
      <summary>Marks that are not shown · {all.length.toLocaleString('en')}</summary>
      <p className={styles.faint}>
        Two people marked one picture, and the newer marks are shown. These are kept.
      </p>
      <ul className={styles.list}>
        {all.slice(0, MOST).map((one) => (
          <Marks key={JSON.stringify([one.stepId, one.by])} {...one} />
        ))}
      </ul>
      {all.length > MOST && (
        <p className={styles.faint}>And {(all.length - MOST).toLocaleString('en')} more.</p>
      )}
    </details>
  )
}
