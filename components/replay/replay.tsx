import { useDeferredValue, useEffect, useRef } from 'react'
import { StoryDocument, type PictureUrl } from '@/components/story/story-document'
import type { Element } from '@/lib/story/markup'
import { replay } from '@/lib/story/replay/player'

type ReplayProps = { story: Element; pictureUrl: PictureUrl; leave?: () => void }

/**
 * A story step by step. The replay of the exported file runs here as well, on a story that is drawn out of sight.
 * A trail that grows meanwhile goes on where the reader was; what they guessed is theirs, and gone with this screen.
 */
export const Replay = ({ story, pictureUrl, leave }: ReplayProps) => {
  // A long story is drawn out of sight by and by, while the page answers.
  const slow = useDeferredValue(story, null)
  const source = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const at = useRef(0)
  const guesses = useRef(new Map<number, string>())
  useEffect(() => {
    const path = source.current?.querySelector('ol.path')
    if (!path || !stage.current) return
    const moved = (to: number) => void (at.current = to)
    return replay(path, stage.current, {
      at: at.current,
      guesses: guesses.current,
      moved,
      ...(leave ? { leave } : {}),
    })
  }, [slow, pictureUrl, leave])
  return (
    <>
      <div ref={source} hidden>
        {slow && <StoryDocument story={slow} pictureUrl={pictureUrl} lazy />}
      </div>
      <div ref={stage} className="story replay" />
    </>
  )
}
