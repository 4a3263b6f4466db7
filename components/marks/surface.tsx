import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { Mark } from '@/lib/model/mark'
import { sayMark } from '@/lib/story/marks'
import styles from './marking.module.css'
import { drawn, movedBy, nudged, usual, type Point } from './placing'

export const HOW =
  'Draw with the pointer, or with keys: arrows move, Shift+arrows resize, Enter keeps, Esc drops.'

type SurfaceProps = {
  /** what is being placed */
  draft: Mark
  /** true where it is on the picture already: a drag moves it then, else a drag draws it */
  there: boolean
  place: (draft: Mark) => void
  keep: (draft: Mark) => void
  remove: () => void
  leave: () => void
}

const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent): Point => {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return { x: (clientX - left) / width, y: (clientY - top) / height }
}

const useDrag = ({ draft, there, place, keep }: SurfaceProps) => {
  const from = useRef<{ point: Point; mark: Mark } | null>(null)
  const at = (event: PointerEvent): Mark | null => {
    if (!from.current) return null
    const { point, mark } = from.current
    const to = pointOf(event)
    if (there) return movedBy(mark, { x: to.x - point.x, y: to.y - point.y })
    return drawn(draft.shape, point, to)
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary) return
      // After a tap a browser also makes a mouse press of it, which would take the focus from the field of its word.
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      from.current = { point: pointOf(event), mark: draft }
    },
    onPointerMove: (event: PointerEvent) => {
      const mark = event.isPrimary ? at(event) : null
      if (mark) place(mark)
    },
    onPointerUp: (event: PointerEvent) => {
      if (!from.current || !event.isPrimary) return
      const mark = at(event) ?? usual(draft.shape, pointOf(event))
      from.current = null
      keep(mark)
    },
    onPointerCancel: (event: PointerEvent) => {
      if (event.isPrimary) from.current = null
    },
  }
}

/** Lies over a picture while a mark is placed on it. */
export const Surface = (props: SurfaceProps) => {
  const { draft, place, keep, remove, leave } = props
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    here.current?.focus({ preventScroll: true })
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const drag = useDrag(props)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = nudged(draft, event.key, event.shiftKey)
    if (next) place(next)
    else if (event.key === 'Enter') keep(draft)
    else if (event.key === 'Escape') leave()
    else if (event.key === 'Delete' || event.key === 'Backspace') remove()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={here}
      className={styles.surface}
      role="application"
      aria-label={`Placing: ${sayMark(draft)}. ${HOW}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...drag}
    >
      <span className={styles.unseen} aria-live="polite">
        {sayMark(draft)}
      </span>
    </div>
  )
}
