import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { browserZone, useMine, useSettings } from '@/components/settings/use-settings'
import { StoryDocument } from '@/components/story/story-document'
import { useStoryStyle } from '@/components/story/use-story-style'
import { useTrailPictures } from '@/components/story/use-trail-pictures'
import { useWalk } from '@/components/trail/walk'
import { numbersIn } from '@/lib/journal/numbers'
import { storyOf } from '@/lib/story/document'
import { Prose } from './prose'
import styles from './telling.module.css'

/** The story as it would leave, with the places for the person's own words beside it. */
export const Telling = () => {
  const { shown } = useWalk()
  useStoryStyle()
  const mine = useMine()
  const zone = useSettings()?.zone ?? browserZone()
  const urls = useTrailPictures(shown.whole)
  const rows = useLiveQuery(() => numbersIn(shown.whole), [shown.whole])
  const story = useMemo(() => {
    const numbers = new Map(rows?.map((row) => [row.id, row]))
    return storyOf(shown.whole, { zone, numbers, mine })
  }, [shown.whole, zone, rows, mine])
  return (
    <div className={styles.telling}>
      <div className={styles.document}>
        <StoryDocument story={story} pictureUrl={(id) => urls?.get(id) ?? null} />
      </div>
      <Prose />
    </div>
  )
}
