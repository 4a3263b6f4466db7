import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { createContext, use, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '@/components/controls/button'
import { usePerform } from '@/components/toast/use-perform'
import { keepStep } from '@/components/trail/deeds'
import { useWalk } from '@/components/trail/walk'
import type { Id } from '@/lib/model/id'
import type { Moving } from '@/lib/story/order'
import styles from './step-tools.module.css'
import type { Arranging } from './use-arranging'

const ArrangingOf = createContext<Arranging | null>(null)

export const ArrangingProvider = ({ value, children }: { value: Arranging; children: ReactNode }) => (
  <ArrangingOf value={value}>{children}</ArrangingOf>
)

const useOrder = (): Arranging => {
  const arranging = use(ArrangingOf)
  if (!arranging) throw new Error('A step of a story stands outside of its order.')
  return arranging
}

const Grip = ({ what, name }: { what: Moving; name: string }) => {
  const { drag } = useOrder()
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', name)
    drag(what)
  }
  return (
    <span
      className={styles.grip}
      draggable
      aria-hidden="true"
      title="Drag onto another step"
      onDragStart={onDragStart}
      onDragEnd={() => drag(null)}
    >
      <GripVertical />
    </span>
  )
}

type MovesProps = { what: Moving; name: string; children?: ReactNode }

/** Alt+arrows move as well, as long as the focus is in here. */
const Moves = ({ what, name, children }: MovesProps) => {
  const { move } = useOrder()
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(what, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <div role="group" aria-label={`What is told of ${name}`} className={styles.tools} onKeyDown={onKeyDown}>
      <Grip what={what} name={name} />
      <Button look="bare" aria-label="Move up" title="Move up (Alt+↑)" onClick={() => move(what, -1)}>
        <ArrowUp />
      </Button>
      <Button look="bare" aria-label="Move down" title="Move down (Alt+↓)" onClick={() => move(what, 1)}>
        <ArrowDown />
      </Button>
      {children}
    </div>
  )
}

const useKeeping = (stepId: Id) => {
  const perform = usePerform()
  const trailId = useWalk().shown.whole.trail.id
  return (keep: 'kept' | 'folded' | 'trimmed') => () => perform(keepStep(trailId, stepId, keep))
}

const Hide = ({ stepId }: { stepId: Id }) => (
  <Button look="bare" onClick={useKeeping(stepId)('trimmed')}>
    Hide
  </Button>
)

/** Of a kept step: where it stands, and whether it does. */
export const StepTools = ({ stepId, name }: { stepId: Id; name: string }) => (
  <Moves what={{ step: stepId }} name={name}>
    <Button look="bare" onClick={useKeeping(stepId)('folded')}>
      Fold
    </Button>
    <Hide stepId={stepId} />
  </Moves>
)

/** Of a lead: it moves with all that is told of it. */
export const LeadTools = ({ leadId, name }: { leadId: Id; name: string }) => (
  <Moves what={{ lead: leadId }} name={name} />
)

/** Of a look that is folded. */
export const LookTools = ({ stepId, name }: { stepId: Id; name: string }) => (
  <div role="group" aria-label={`What is told of ${name}`} className={styles.tools}>
    <Button look="bare" onClick={useKeeping(stepId)('kept')}>
      Keep
    </Button>
    <Hide stepId={stepId} />
  </div>
)
