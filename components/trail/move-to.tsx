import { useState, type KeyboardEvent } from 'react'
import { classes } from '@/components/classes'
import type { Id } from '@/lib/model/id'
import styles from './move-to.module.css'
import { Foreign } from './row-parts'
import type { RowActs } from './use-row'
import { useWalk } from './walk'

type Place = { leadId: Id | null; words: string }

const optionId = (index: number) => `move-to-${index}`

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

const focus = (box: HTMLElement | null) => box?.focus({ preventScroll: true })
const intoSight = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' })

/** Where the steps of a row may hang: the main line, and every lead with its question. */
export const MoveTo = ({ acts, leave }: { acts: RowActs; leave: () => void }) => {
  const { shown } = useWalk()
  const places: Place[] = [
    { leadId: null, words: 'The main line' },
    ...[...shown.outline.leads.values()].map(({ lead, question }) => ({ leadId: lead.id, words: question })),
  ]
  const now = acts.aim.lead?.id ?? null
  const here = Math.max(
    0,
    places.findIndex(({ leadId }) => leadId === now),
  )
  const [at, setAt] = useState(here)
  const choose = (place: Place | undefined) => {
    leave()
    if (place) acts.moveTo(place.leadId)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key]
    event.stopPropagation()
    if (move) setAt(move(at, places.length - 1))
    else if (event.key === 'Enter' || event.key === ' ') choose(places[at])
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
  }
  return (
    <div
      className={styles.places}
      role="listbox"
      aria-label="Move to …"
      aria-activedescendant={optionId(at)}
      tabIndex={0}
      ref={focus}
      onKeyDown={onKeyDown}
      onBlur={leave}
    >
      {places.map((place, index) => (
        <div
          key={place.leadId ?? ''}
          id={optionId(index)}
          ref={index === at ? intoSight : undefined}
          role="option"
          aria-selected={index === at}
          className={classes(styles.place, index === at && styles.at)}
          onPointerDown={(event) => {
            event.preventDefault()
            choose(place)
          }}
        >
          <Foreign text={place.words} />
          {index === here && <span className={styles.here}>here</span>}
        </div>
      ))}
    </div>
  )
}
