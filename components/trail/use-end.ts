import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'

type List = Virtualizer<HTMLDivElement, Element>

const NEAR = 80

const atEnd = (box: HTMLElement) => box.scrollHeight - box.scrollTop - box.clientHeight < NEAR

/**
 * Stays at the end of a list that grows, as long as the reader is there; scrolled back, it counts what is new
 * instead of jumping.
 */
export const useEnd = (list: List, count: number): { fresh: number; toEnd: () => void } => {
  const [fresh, setFresh] = useState(0)
  const before = useRef(0)
  const following = useRef(true)
  const box = list.scrollElement
  const toEnd = () => {
    setFresh(0)
    following.current = true
    list.scrollToIndex(count - 1, { align: 'end' })
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
    const more = count - before.current
    before.current = count
    if (more <= 0 || !box) return
    if (following.current) list.scrollToIndex(count - 1, { align: 'end' })
    else setFresh((known) => known + more)
  }, [count, list, box])
  return { fresh, toEnd }
}
