import { useState, type DragEvent, type HTMLAttributes } from 'react'
import { useActs } from '@/components/toast/acts'
import { aimAt } from './aim'
import { hang } from './deeds'
import type { Row } from './rows'
import { useWalk } from './walk'

/** What is dragged is a row of this trail: its key. Files and links are for others. */
const KIND = 'application/x-overshoulder-row'

const isRow = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes(KIND)

type Attributes = HTMLAttributes<HTMLElement>

type Dragging = {
  /** of what the row is taken by; null where nothing of it can be moved */
  handle: Attributes | null
  /** of the row that something may be dropped on */
  target: Attributes
  /** where what is held over this row would go */
  over: string | null
}

/** Steps are re-hung by dragging them to a row of another lead, or of the main line. */
export const useDrag = (row: Row): Dragging => {
  const { shown, rows } = useWalk()
  const { attempt, did } = useActs()
  const [held, setHeld] = useState(false)
  const aim = aimAt(shown.outline, row)
  const leadId = aim.lead?.id ?? null
  const drop = (key: string) => {
    const source = rows.find((one) => one.key === key)
    const from = source && aimAt(shown.outline, source)
    if (!from || from.moves.length === 0 || (from.lead?.id ?? null) === leadId) return
    attempt(async () => {
      const { words, undo } = await hang(shown.whole.trail.id, from.moves, leadId)
      did(words, undo)
    })
  }
  const over = (event: DragEvent) => {
    if (!isRow(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    setHeld(true)
  }
  return {
    handle:
      aim.moves.length === 0
        ? null
        : {
            draggable: true,
            onDragStart: ({ dataTransfer }: DragEvent) => {
              dataTransfer.setData(KIND, row.key)
              dataTransfer.effectAllowed = 'move'
            },
          },
    target: {
      onDragEnter: over,
      onDragOver: over,
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setHeld(false)
      },
      onDrop: (event: DragEvent) => {
        if (!isRow(event)) return
        event.preventDefault()
        setHeld(false)
        drop(event.dataTransfer.getData(KIND))
      },
    },
    over: held ? (aim.lead?.question ?? 'the main line') : null,
  }
}
