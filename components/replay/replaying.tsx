import { useMemo } from 'react'
import { useStoryStyle } from '@/components/story/use-story-style'
import { useTrailPictures } from '@/components/story/use-trail-pictures'
import { Empty } from '@/components/trail/empty'
import { useWalk } from '@/components/trail/walk'
import { storyOf } from '@/lib/story/document'
import { Replay } from './replay'

/** The trail of this page, replayed. */
export const Replaying = () => {
  const { shown, zone, me } = useWalk()
  useStoryStyle()
  const urls = useTrailPictures(shown.whole)
  const story = useMemo(() => storyOf(shown.whole, { zone, mine: me ?? undefined }), [shown.whole, zone, me])
  if (shown.outline.entries.length === 0) return <Empty words="Nothing is in this trail yet." />
  return <Replay story={story} urls={urls} />
}
