import type { ReactNode } from 'react'
import marking from '@/components/marks/marking.module.css'
import { useMarking } from '@/components/marks/use-marking'
import { useWalk } from '@/components/trail/walk'
import type { Mark } from '@/lib/model/mark'
import type { Snapshot } from '@/lib/model/step'
import { overlay } from '@/lib/story/marks'
import type { Element } from '@/lib/story/markup'
import type { Draw } from '@/components/story/story-document'

const NO_MARKS: readonly Mark[] = []

type MarkedFigureProps = { step: Snapshot; element: Element; draw: Draw }

/** A picture of the story that can be marked where it stands. */
export const MarkedFigure = ({ step, element, draw }: MarkedFigureProps): ReactNode => {
  const marks = useWalk().shown.outline.now.marks.get(step.id) ?? NO_MARKS
  const { shown, surface, tools } = useMarking(step, marks)
  const { picture } = step
  if (!picture) return draw(element)
  const attributes = { ...element.attributes }
  if (shown.length > 0) attributes.marks = overlay(shown, picture)
  return (
    <>
      <span className={marking.over}>
        {draw({ ...element, attributes })}
        {surface}
      </span>
      {tools}
    </>
  )
}
