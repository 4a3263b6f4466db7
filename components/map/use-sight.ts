import { useEffect, useState } from 'react'
import { sightOf, type Sight } from './measures'

type Seen = { sight: Sight; left: number }

const UNSEEN: Seen = { sight: sightOf(0, 0), left: 0 }

const seenIn = ({ scrollLeft, clientWidth }: HTMLElement): Seen => ({
  sight: sightOf(scrollLeft, clientWidth),
  left: scrollLeft,
})

/** What of a scrolled box is in sight. */
export const useSight = (box: HTMLElement | null, width: number): Seen => {
  const [seen, setSeen] = useState(UNSEEN)
  useEffect(() => {
    if (!box) return
    const look = () => setSeen(seenIn(box))
    const watch = new ResizeObserver(look)
    look()
    watch.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      watch.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [box, width])
  return seen
}
