import { useRef, type RefObject } from 'react'
import { Button } from './button'
import styles from './ways.module.css'

type Part = RefObject<HTMLElement | null>
type WaysProps = {
  /** what scrolls, with both in it */
  box: Part
  /** what stands below what is read */
  side: Part
  /** what the two are called */
  names: readonly [read: string, side: string]
}

/**
 * From what is read to what is done with it, and back to where one was reading. Only on a narrow window, where a reader
 * comes first: all else stands below there.
 */
export const Ways = ({ box, side, names: [read, beside] }: WaysProps) => {
  const left = useRef(0)
  const toSide = () => {
    const [around, below] = [box.current, side.current]
    if (!around || !below) return
    if (around.scrollTop + around.clientHeight / 2 < below.offsetTop) left.current = around.scrollTop
    below.scrollIntoView()
    below.focus({ preventScroll: true })
  }
  const back = () => box.current?.scrollTo({ top: left.current })
  return (
    <div className={styles.ways}>
      <Button look="bare" onClick={back}>
        {read}
      </Button>
      <Button look="bare" onClick={toSide}>
        {beside}
      </Button>
    </div>
  )
}
