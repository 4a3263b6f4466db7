import { useEffect, useEffectEvent } from 'react'

type Pinch = {
  /** the spread that two fingers take hold of */
  begin: () => number
  /** another spread, around a place of the box that stays where it is */
  to: (spread: number, at: number) => void
}

type Two = { x: number; y: number; apart: number }

/** Fingers that stand together would make any step of theirs a large one. */
const LEAST_APART = 24

const twoOf = ({ touches }: TouchEvent): Two | null => {
  const [one, other] = touches
  if (!one || !other || touches.length > 2) return null
  const [x, y] = [(one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2]
  const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
  return { x, y, apart: Math.max(LEAST_APART, apart) }
}

/** Two fingers spread and move what is in the box. One scrolls it, as the browser does. */
export const usePinch = (box: HTMLElement | null, { begin, to }: Pinch): void => {
  const take = useEffectEvent(begin)
  const turn = useEffectEvent(to)
  useEffect(() => {
    if (!box) return
    const over = new AbortController()
    const options = { signal: over.signal, passive: false }
    let from: (Two & { spread: number }) | null = null
    let last: Two | null = null
    const began = (event: TouchEvent) => {
      last = twoOf(event)
      from = last && { ...last, spread: take() }
      if (last && event.cancelable) event.preventDefault()
    }
    const moved = (event: TouchEvent) => {
      const now = twoOf(event)
      if (!from || !last || !now) return
      if (event.cancelable) event.preventDefault()
      box.scrollBy(last.x - now.x, last.y - now.y)
      last = now
      turn((from.spread * now.apart) / from.apart, now.x - box.getBoundingClientRect().left)
    }
    box.addEventListener('touchstart', began, options)
    box.addEventListener('touchend', began, options)
    box.addEventListener('touchmove', moved, options)
    return () => over.abort()
  }, [box])
}
