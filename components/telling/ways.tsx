import { useRef, type RefObject } from 'react'
import { Button } from '@/components/controls/button'
import styles from './telling.module.css'

type Part = RefObject<HTMLElement | null>

/**
 * From the story to the person's own words, and back to where one was reading. Only on a narrow window, where a reader
 * comes first: the words stand below the story there.
 */
export const Ways = ({ box, side }: { box: Part; side: Part }) => {
  const left = useRef(0)
  const toWords = () => {
    const [story, words] = [box.current, side.current]
    if (!story || !words) return
    if (story.scrollTop + story.clientHeight / 2 < words.offsetTop) left.current = story.scrollTop
    words.scrollIntoView()
    words.focus({ preventScroll: true })
  }
  const toStory = () => box.current?.scrollTo({ top: left.current })
  return (
    <div className={styles.ways}>
      <Button look="bare" onClick={toStory}>
        The story
      </Button>
      <Button look="bare" onClick={toWords}>
        Your words
      </Button>
    </div>
  )
}
