import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useMine } from '@/components/settings/use-settings'
import { StoryDocument } from '@/components/story/story-document'
import { useStoryStyle } from '@/components/story/use-story-style'
import { useTrailPictures } from '@/components/story/use-trail-pictures'
import type { Whole } from '@/lib/model/whole'
import { storyOf } from '@/lib/story/document'
import styles from './share.module.css'

/** The story as it may leave, on paper alone; prints itself as soon as its pictures are there. */
export const Paper = ({ whole, zone, done }: { whole: Whole; zone: string; done: () => void }) => {
  useStoryStyle()
  const mine = useMine()
  const paper = useRef<HTMLDivElement>(null)
  const pictureUrl = useTrailPictures(whole)
  const story = useMemo(() => storyOf(whole, { zone, mine }), [whole, zone, mine])
  const finish = useEffectEvent(done)
  useEffect(() => {
    if (!pictureUrl) return
    let wanted = true
    const images = [...(paper.current?.querySelectorAll('img') ?? [])]
    const ready = Promise.all(images.map((image) => image.decode().catch(() => undefined)))
    void ready.then(() => {
      if (!wanted) return
      window.print()
      finish()
    })
    return () => {
      wanted = false
    }
  }, [pictureUrl])
  return createPortal(
    <div ref={paper} className={styles.paper}>
      {pictureUrl && <StoryDocument story={story} pictureUrl={pictureUrl} />}
    </div>,
    document.body,
  )
}
