import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'

type List = Virtualizer<HTMLDivElement, Element>

const NEAR = 80

const atEnd = (box: HTMLElement) => box.scrollHeight - box.scrollTop - box.clientHeight < NEAR

type Growth = {
  /** null until it is drawn */
  box: HTMLDivElement | null
  rows: number
  /** steps of the trail: unfolding makes rows, and none of them is new; null until all are read */
  steps: number | null
  /** whether the list begins at its end */
  fromEnd: boolean
}

/**
 * Stays at the end of a list that grows, as long as the reader is there; scrolled back, it counts what is new
 * instead of jumping.
 */
export const useEnd = (
  list: List,
  { box, rows, steps, fromEnd }: Growth,
): { fresh: number; toEnd: () => void } => {
  const [fresh, setFresh] = useState(0)
  const known = useRef<number | null>(null)
  const following = useRef(fromEnd)
  const toEnd = () => {
    setFresh(0)
    following.current = true
    list.scrollToIndex(rows - 1, { align: 'end' })
  }
  useEffect(() => {
    if (!box) return
    const onScroll = () => {
      following.current = atEnd(box)
      if (following.current) setFresh(0)
    }
    box.addEventListener('scroll', onScroll, { passive: true })
    return () => box.removeEventListener('scroll', onScroll)
  }, [box])
  useEffect(() => {
    if (!box || steps === null) return
    const more = steps - (known.current ?? (fromEnd ? 0 : steps))
    known.current = steps
    if (more <= 0) return
    if (following.current) list.scrollToIndex(rows - 1, { align: 'end' })
    else setFresh((count) => count + more)
  }, [box, rows, steps, fromEnd, list])
  return { fresh, toEnd }
}
