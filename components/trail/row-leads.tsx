import { readable } from '@/lib/story/foreign'
import type { Judgement } from '@/lib/story/leads'
import type { Judged, Opened } from '@/lib/story/outline'
import { nameIn } from './people'
import { Clock, Foreign, Origin } from './row-parts'
import styles from './row.module.css'
import { useWalk } from './walk'

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

const verdictWords = ({ verdict, reopened }: Judgement, name: string): string => {
  if (verdict === 'dead-end') return 'dead end'
  if (verdict === 'confirmed') return 'confirmed'
  return reopened ? `reopened by ${name}` : 'still open'
}

export const VerdictRow = ({ entry: { judgement, lead } }: { entry: Judged }) => {
  const walk = useWalk()
  const { because, by, at } = judgement
  return (
    <>
      <p className={styles.head}>
        <Clock at={at} />
        <span className={styles.verdict} dir="auto">
          <strong>{verdictWords(judgement, nameIn(walk, by))}</strong>
          {because !== '' && `: ${readable(because)}`}
        </span>
      </p>
      <p className={styles.faint}>
        <Foreign text={lead.question} />
      </p>
    </>
  )
}
