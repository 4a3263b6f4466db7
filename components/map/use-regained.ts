import { useEffect, useRef } from 'react'
import { useWalk } from '@/components/trail/walk'

/** A field that closes takes the focus with it: the map takes it back, so that its keys go on where they were. */
export const useRegained = (box: HTMLElement | null): void => {
  const { field } = useWalk()
  const before = useRef(field)
  useEffect(() => {
    const isClosed = before.current !== null && field === null
    before.current = field
    if (!box || !isClosed) return
    // Whoever clicked or tabbed away has the focus elsewhere by then.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        box.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [field, box])
}
