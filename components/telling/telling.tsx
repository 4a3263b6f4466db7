import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo, useRef, type DragEvent } from 'react'
import { Ways } from '@/components/controls/ways'
import { noPicture } from '@/components/story/addresses'
import { StoryDocument } from '@/components/story/story-document'
import { useStory } from '@/components/story/use-story'
import { useStoryStyle } from '@/components/story/use-story-style'
import { useTrailPictures } from '@/components/story/use-trail-pictures'
import { useWalk } from '@/components/trail/walk'
import { numbersIn } from '@/lib/journal/numbers'
import { PathPart } from './path-part'
import { Prose } from './prose'
import { ArrangingProvider } from './step-tools'
import styles from './telling.module.css'
import { useArranging } from './use-arranging'
import { useDress } from './use-dress'

const stepAt = ({ target }: DragEvent): string | null =>
  target instanceof Element ? (target.closest('[data-step]')?.getAttribute('data-step') ?? null) : null

const NAMES = ['The story', 'Your words'] as const

/** The story as it would leave, changed where it stands, with the places for the person's own words beside it. */
export const Telling = () => {
  const { shown, zone, me } = useWalk()
  useStoryStyle()
  const pictureUrl = useTrailPictures(shown.whole) ?? noPicture
  const rows = useLiveQuery(() => numbersIn(shown.whole), [shown.whole])
  const asked = useMemo(() => {
    const numbers = rows && new Map(rows.map((row) => [row.id, row]))
    return numbers ? { whole: shown.whole, options: { zone, numbers, mine: me ?? undefined } } : null
  }, [shown.whole, zone, rows, me])
  const told = useStory(asked)
  const story = told.story ?? told.head
  const arranging = useArranging()
  const dress = useDress(pictureUrl)
  const box = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLDivElement>(null)
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
    <div className={styles.telling} ref={box}>
      <Ways box={box} side={side} names={NAMES} />
      <div className={styles.document} onDragOver={over} onDrop={drop}>
        <ArrangingProvider value={arranging}>
          {story && <StoryDocument story={story} pictureUrl={pictureUrl} dress={dress} lazy />}
        </ArrangingProvider>
      </div>
      <div className={styles.side} ref={side} tabIndex={-1}>
        <Prose />
        <PathPart {...arranging} />
      </div>
    </div>
  )
}
