import type { Id } from '@/lib/model/id'
import { readable } from '@/lib/story/foreign'
import { sayHandOver } from '@/lib/story/hand-overs'
import type { Judgement } from '@/lib/story/leads'
import type { Judged, Opened } from '@/lib/story/outline'
import { signature, type Told } from './people'
import { By, Clock, Foreign, Origin } from './row-parts'
import styles from './row.module.css'

const STATES = { open: 'lead, open', 'dead-end': 'lead, dead end', confirmed: 'lead, confirmed' } as const

export const LeadRow = ({ entry: { lead } }: { entry: Opened }) => (
  <>
    <p className={styles.head}>
      <span className={styles.question}>
        <Foreign text={lead.question} />
      </span>
      <span className={styles.tool}>{STATES[lead.state]}</span>
    </p>
    <Origin lead={lead.lead} />
  </>
)

/** "closed 21:20 by Ana, reopened 21:27 claimed by Ben", where the person changes. */
export const HandOverLine = ({ entryKey, told }: { entryKey: string; told: Told }) => {
  const over = told.shown.outline.handOvers.get(entryKey)
  if (!over) return null
  const { left, taken } = sayHandOver(over, told.times.clock)
  const by = (id: Id) => <Foreign text={signature(told, [id], 'by ')} />
  return (
    <p className={styles.over}>
      {left} {by(over.from.by)}, {taken} {by(over.to.by)}
    </p>
  )
}

/** `by`: "by Ana", or what a file claims. */
const verdictWords = ({ verdict, reopened }: Judgement, by: string): string => {
  if (verdict === 'dead-end') return 'dead end'
  if (verdict === 'confirmed') return 'confirmed'
  return reopened ? `reopened ${by}` : 'still open'
}

export const VerdictRow = ({ entry: { judgement, lead }, told }: { entry: Judged; told: Told }) => {
  const { because, by, at } = judgement
  return (
    <>
      <p className={styles.head}>
        <Clock at={at} told={told} />
        <span className={styles.verdict} dir="auto">
          <strong>{verdictWords(judgement, signature(told, [by], 'by '))}</strong>
          {because !== '' && `: ${readable(because)}`}
        </span>
      </p>
      <p className={styles.faint}>
        <Foreign text={lead.question} />
      </p>
      {!judgement.reopened && <By ids={[by]} told={told} />}
    </>
  )
}
