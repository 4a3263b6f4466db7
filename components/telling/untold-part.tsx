import { useMemo } from 'react'
import { Button } from '@/components/controls/button'
import { usePerform } from '@/components/toast/use-perform'
import { Foreign } from '@/components/trail/row-parts'
import { useWalk } from '@/components/trail/walk'
import type { Id } from '@/lib/model/id'
import { LIMITS } from '@/lib/model/limits'
import { AGENDA } from '@/lib/story/document'
import { labelOf } from '@/lib/story/label'
import { untold, type Spot, type Untold } from '@/lib/story/untold'
import { tell } from './deeds'
import styles from './untold.module.css'

const NAMES: Readonly<Record<Exclude<Spot['kind'], 'prose'>, string>> = {
  question: 'Question of a lead',
  why: 'Why',
  words: 'Note',
  caption: 'Caption',
}

/** As many as anybody goes through; what is settled makes room for the next. */
const MOST = 20

type Names = { by: (id: Id) => string; where: (spot: Spot) => string }

const useNames = (): Names => {
  const { shown, me } = useWalk()
  const { people } = shown.outline
  const steps = useMemo(() => new Map(shown.whole.steps.map((step) => [step.id, step])), [shown.whole])
  return {
    by: (id) => (id === me ? 'by you' : `claimed by ${people.get(id)?.trim() || 'somebody'}`),
    where: (spot) => {
      if (spot.kind === 'prose') return AGENDA[spot.section]
      if (spot.kind === 'question') return NAMES.question
      const step = steps.get(spot.stepId)
      return step && spot.kind !== 'words' ? `${NAMES[spot.kind]}: ${labelOf(step)}` : NAMES[spot.kind]
    },
  }
}

const Words = ({ spot, said, told, names: { by, where } }: Untold & { names: Names }) => {
  const { shown, times } = useWalk()
  const perform = usePerform()
  const keep = (text: string) => perform(tell(shown.whole.trail.id, spot, text))
  // A question is one line.
  const both = told && spot.kind !== 'question' ? `${told.text}\n\n${said.text}` : null
  return (
    <li className={styles.words}>
      <p className={styles.faint}>
        <Foreign text={`${where(spot)} · ${by(said.by)}, ${times.moment(said.at)}`} />
      </p>
      <blockquote className={styles.said}>
        <Foreign text={said.text} />
      </blockquote>
      <p className={styles.faint}>
        {told ? (
          <Foreign text={`Told instead, ${by(told.by)}: ${told.text}`} />
        ) : (
          'Nothing is told here: it was taken back later.'
        )}
      </p>
      <div className={styles.ways}>
        <Button look="plain" onClick={() => keep(said.text)}>
          Tell these
        </Button>
        {both !== null && both.length <= LIMITS.words && (
          <Button look="bare" onClick={() => keep(both)}>
            Tell both
          </Button>
        )}
      </div>
    </li>
  )
}

/** Words of which somebody else wrote newer ones, as after a merge: kept, told nowhere, and brought back from here. */
export const UntoldPart = () => {
  const { shown } = useWalk()
  const all = useMemo(() => untold(shown.whole), [shown.whole])
  const names = useNames()
  if (all.length === 0) return null
  return (
    <details className={styles.untold}>
      <summary>Words that are not told · {all.length.toLocaleString('en')}</summary>
      <p className={styles.faint}>Two people wrote here, and the newer words are told. These are kept.</p>
      <ul className={styles.list}>
        {all.slice(0, MOST).map((one) => (
          <Words key={JSON.stringify([one.spot, one.said.by])} names={names} {...one} />
        ))}
      </ul>
      {all.length > MOST && (
        <p className={styles.faint}>And {(all.length - MOST).toLocaleString('en')} more.</p>
      )}
    </details>
  )
}
