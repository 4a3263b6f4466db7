import { useAsked, useStory } from '@/components/story/use-story'
import { useStoryStyle } from '@/components/story/use-story-style'
import { noPicture } from '@/components/story/addresses'
import { useTrailPictures } from '@/components/story/use-trail-pictures'
import { Empty } from '@/components/trail/empty'
import { useWalk } from '@/components/trail/walk'
import { Replay } from './replay'

/** The trail of this page, replayed. */
export const Replaying = () => {
  const { shown, zone, me } = useWalk()
  useStoryStyle()
  const pictureUrl = useTrailPictures(shown.whole)
  const { story } = useStory(useAsked(shown.whole, { zone, mine: me ?? undefined }))
  if (shown.outline.entries.length === 0) return <Empty words="Nothing is in this trail yet." />
  return story && <Replay story={story} pictureUrl={pictureUrl ?? noPicture} />
}
