import { useMemo } from 'react'
import { Button } from '@/components/controls/button'
import { usePerform } from '@/components/toast/use-perform'
import { useWalk } from '@/components/trail/walk'
import { LIMITS } from '@/lib/model/limits'
import { AGENDA } from '@/lib/story/document'
import { labelOf } from '@/lib/story/label'
import { untold, type Spot, type Untold } from '@/lib/story/untold'
import { tell } from './deeds'
import { Lost, LostPart, useWhose } from './lost'

const NAMES: Readonly<Record<Exclude<Spot['kind'], 'prose'>, string>> = {
  question: 'Question of a lead',
  why: 'Why',
  words: 'Note',
  caption: 'Caption',
}

const useWhere = (): ((spot: Spot) => string) => {
  const { shown } = useWalk()
  const steps = useMemo(() => new Map(shown.whole.steps.map((step) => [step.id, step])), [shown.whole])
  return (spot) => {
    if (spot.kind === 'prose') return AGENDA[spot.section]
    if (spot.kind === 'question') return NAMES.question
    const step = steps.get(spot.stepId)
    return step && spot.kind !== 'words' ? `${NAMES[spot.kind]}: ${labelOf(step)}` : NAMES[spot.kind]
  }
}

const Words = ({ spot, said, told, where }: Untold & { where: string }) => {
  const { shown, times } = useWalk()
  const by = useWhose()
  const perform = usePerform()
  const keep = (text: string) => perform(tell(shown.whole.trail.id, spot, text))
  // A question is one line.
  const both = told && spot.kind !== 'question' ? `${told.text}\n\n${said.text}` : null
  return (
    <Lost
      of={`${where} · ${by(said.by)}, ${times.moment(said.at)}`}
      said={said.text}
      instead={
        told ? `Told instead, ${by(told.by)}: ${told.text}` : 'Nothing is told here: it was taken back later.'
      }
    >
      <Button look="plain" onClick={() => keep(said.text)}>
        Tell these
      </Button>
      {both !== null && both.length <= LIMITS.words && (
        <Button look="bare" onClick={() => keep(both)}>
          Tell both
        </Button>
      )}
    </Lost>
  )
}

/** Words of which somebody else wrote newer ones, as after a merge: kept, told nowhere, and brought back from here. */
export const UntoldPart = () => {
  const { shown } = useWalk()
  const all = useMemo(() => untold(shown.whole), [shown.whole])
  const where = useWhere()
  return (
    <LostPart
      name="Words that are not told"
      because="Two people wrote here, and the newer words are told. These are kept."
      all={all}
      draw={(one) => <Words key={JSON.stringify([one.spot, one.said.by])} where={where(one.spot)} {...one} />}
    />
  )
}
