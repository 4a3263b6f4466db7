import { Button } from '@/components/controls/button'
import { canJudge, canReopen } from '@/components/trail/aim'
import { signature } from '@/components/trail/people'
import { Foreign, Origin } from '@/components/trail/row-parts'
import type { Row } from '@/components/trail/rows'
import { useRow } from '@/components/trail/use-row'
import { useWalk } from '@/components/trail/walk'
import type { Id } from '@/lib/model/id'
import { labelOf } from '@/lib/story/label'
import { originOf } from '@/lib/story/origin'
import type { LeadLife } from '@/lib/story/leads'
import styles from './selected.module.css'

const VERDICTS = { open: 'reopened', 'dead-end': 'dead end', confirmed: 'confirmed' } as const

/** The step by which a verdict was reached; it leads there. */
const By = ({ stepId }: { stepId: Id }) => {
  const { shown, move } = useWalk()
  const step = shown.whole.steps.find(({ id }) => id === stepId)
  if (!step) return null
  return (
    <button type="button" className={styles.jump} onClick={() => move(stepId)}>
      by <Foreign text={labelOf(step)} />
    </button>
  )
}

const Life = ({ life }: { life: LeadLife }) => {
  const walk = useWalk()
  return (
    <>
      <p className={styles.question}>
        <Foreign text={life.question} />
      </p>
      <Origin lead={life.lead} />
      <ol className={styles.life}>
        {life.life.map(({ id, verdict, because, by, at, stepId }) => (
          <li key={id}>
            <span className={styles.faint}>{walk.times.clock(at)}</span> {VERDICTS[verdict]}
            {because !== '' && ': '}
            <Foreign text={because} />{' '}
            <span className={styles.faint}>
              <Foreign text={signature(walk, [by])} />
            </span>
            {stepId !== null && <By stepId={stepId} />}
          </li>
        ))}
      </ol>
    </>
  )
}

/** The lead that a step hangs on, its life, and what can be said of it. */
export const LeadPart = ({ row }: { row: Row }) => {
  const { shown } = useWalk()
  const acts = useRow(row)
  if (!acts) return null
  const { aim, open } = acts
  const life = aim.lead ? shown.outline.leads.get(aim.lead.id) : undefined
  return (
    <div className={styles.lead}>
      {life && <Life life={life} />}
      <div className={styles.buttons}>
        <Button onClick={() => open('lead')}>Lead from here …</Button>
        {canJudge(aim) && <Button onClick={() => open('dead-end')}>Dead end because …</Button>}
        {canJudge(aim) && <Button onClick={() => open('confirmed')}>Confirmed by this</Button>}
        {canReopen(aim) && <Button onClick={() => open('open')}>Reopen because …</Button>}
        {life && (
          <Button look="bare" onClick={() => open('origin')}>
            {originOf(life.lead) === '' ? 'Because …' : 'Change because …'}
          </Button>
        )}
        {aim.moves.length > 0 && shown.outline.leads.size > 0 && (
          <Button look="bare" onClick={() => open('move')}>
            Move to …
          </Button>
        )}
      </div>
    </div>
  )
}
