import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo, type DragEvent } from 'react'
import { browserZone, useMine, useSettings } from '@/components/settings/use-settings'
import { StoryDocument } from '@/components/story/story-document'
import { useStoryStyle } from '@/components/story/use-story-style'
import { useTrailPictures } from '@/components/story/use-trail-pictures'
import { useWalk } from '@/components/trail/walk'
import { numbersIn } from '@/lib/journal/numbers'
import { storyOf } from '@/lib/story/document'
import { PathPart } from './path-part'
import { Prose } from './prose'
import { ArrangingProvider } from './step-tools'
import styles from './telling.module.css'
import { useArranging } from './use-arranging'
import { useDress } from './use-dress'

const stepAt = ({ target }: DragEvent): string | null =>
  target instanceof Element ? (target.closest('[data-step]')?.getAttribute('data-step') ?? null) : null

/** The story as it would leave, changed where it stands, with the places for the person's own words beside it. */
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
  const arranging = useArranging()
  const dress = useDress((id) => urls?.has(id) ?? false)
  const over = (event: DragEvent) => {
    if (arranging.dragged && stepAt(event) !== null) event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    const target = stepAt(event)
    if (!arranging.dragged || target === null) return
    event.preventDefault()
    arranging.drop(target)
  }
  return (
    <div className={styles.telling}>
      <div className={styles.document} onDragOver={over} onDrop={drop}>
        <ArrangingProvider value={arranging}>
          <StoryDocument story={story} pictureUrl={(id) => urls?.get(id) ?? null} dress={dress} />
        </ArrangingProvider>
      </div>
      <div className={styles.side}>
        <Prose />
        <PathPart {...arranging} />
      </div>
    </div>
  )
}
