import { useMemo } from 'react'
import { Button } from '@/components/controls/button'
import { usePerform } from '@/components/toast/use-perform'
import { useWalk } from '@/components/trail/walk'
import { LIMITS } from '@/lib/model/limits'
import { labelOf } from '@/lib/story/label'
import { sayMarks } from '@/lib/story/marks'
import { unshown, type Unshown } from '@/lib/story/unshown'
import { showAlso } from './deeds'
import { Lost, LostPart, useWhose } from './lost'

type Labelled = Unshown & { label: string }

const useUnshown = (): Labelled[] => {
  const { shown } = useWalk()
  return useMemo(() => {
    const labels = new Map(shown.whole.steps.map((step) => [step.id, labelOf(step)]))
    return unshown(shown.whole).flatMap((one) => {
      const label = labels.get(one.stepId)
      return label === undefined ? [] : [{ ...one, label }]
    })
  }, [shown.whole])
}

const Marks = ({ stepId, by, at, marks, told, label }: Labelled) => {
  const { shown, times } = useWalk()
  const who = useWhose()
  const perform = usePerform()
  const fits = (told?.marks.length ?? 0) + marks.length <= LIMITS.marks
  return (
    <Lost
      of={`${label} · ${who(by)}, ${times.moment(at)}`}
      said={sayMarks(marks)}
      instead={
        told
          ? `Shown instead, ${who(told.by)}: ${sayMarks(told.marks)}`
          : 'Nothing is shown here: they were taken away later.'
      }
    >
      {fits && (
        <Button look="plain" onClick={() => perform(showAlso(shown.whole.trail.id, stepId, marks))}>
          Show these too
        </Button>
      )}
    </Lost>
  )
}

/** Marks that newer ones of somebody else left out, as after a merge: kept, on no picture, and brought back from here. */
export const UnshownPart = () => (
  <LostPart
    name="Marks that are not shown"
    because="Two people marked one picture, and the newer marks are shown. These are kept."
    all={useUnshown()}
    draw={(one) => <Marks key={JSON.stringify([one.stepId, one.by])} {...one} />}
  />
)
