import { useState } from 'react'
import { Button } from '@/components/controls/button'
import { usePerform } from '@/components/toast/use-perform'
import { keepStep } from '@/components/trail/deeds'
import { Foreign } from '@/components/trail/row-parts'
import { useWalk } from '@/components/trail/walk'
import type { Step } from '@/lib/model/step'
import { labelOf } from '@/lib/story/label'
import styles from './step-tools.module.css'
import type { Arranging } from './use-arranging'

const Hidden = ({ steps }: { steps: readonly Step[] }) => {
  const perform = usePerform()
  const [open, turn] = useState(false)
  if (steps.length === 0) return null
  const back = ({ trailId, id, kind }: Step) => keepStep(trailId, id, kind === 'visit' ? 'folded' : 'kept')
  return (
    <>
      <Button look="bare" aria-expanded={open} onClick={() => turn(!open)}>
        {steps.length} hidden · {open ? 'close' : 'show'}
      </Button>
      {open && (
        <ul className={styles.hidden} aria-label="Hidden steps">
          {steps.map((step) => (
            <li key={step.id}>
              <Foreign text={labelOf(step)} />
              <Button
                look="bare"
                aria-label={`Show again: ${labelOf(step)}`}
                onClick={() => perform(back(step))}
              >
                Show again
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What was done to the path as a whole, and the ways back. */
export const PathPart = ({ own, asWalked }: Pick<Arranging, 'own' | 'asWalked'>) => {
  const { whole, outline } = useWalk().shown
  const hidden = whole.steps.filter(({ id }) => outline.now.keep.get(id) === 'trimmed')
  if (!own && hidden.length === 0) return null
  return (
    <section className={styles.path} aria-label="The path">
      {own && <Button onClick={asWalked}>As it was walked</Button>}
      <Hidden steps={hidden} />
    </section>
  )
}
