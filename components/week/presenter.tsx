import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/controls/button'
import { StoryDocument, type PictureUrl } from '@/components/story/story-document'
import { useNow } from '@/components/settings/use-settings'
import { classes } from '@/components/classes'
import { readable } from '@/lib/story/foreign'
import { el } from '@/lib/story/markup'
import type { Item } from '@/lib/story/week/meeting'
import {
  goOn,
  leave as leaveTimer,
  pauseOrGoOn,
  sayClock,
  spentInAll,
  spentOn,
  turnTo,
  type Timer,
} from '@/lib/story/week/timer'
import styles from './presenter.module.css'

const MINUTE = 60_000

type Way = 'next' | 'back' | 'first' | 'last' | 'pause'
const KEYS: Readonly<Record<string, Way>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  p: 'pause',
  P: 'pause',
}

const wayOf = ({ key, shiftKey, target, ctrlKey, metaKey, altKey }: KeyboardEvent): Way | null => {
  if (ctrlKey || metaKey || altKey) return null
  if (key === ' ' && target instanceof Element && target.closest('button, a, summary')) return null
  return key === ' ' && shiftKey ? 'back' : (KEYS[key] ?? null)
}

const placeAfter = (place: number, way: Way, last: number): number => {
  const places = { next: place + 1, back: place - 1, first: 0, last, pause: place }
  return Math.max(0, Math.min(last, places[way]))
}

const Clock = ({ timer, item, minutes }: { timer: Timer; item: string; minutes: number }) => {
  const now = useNow(1_000)
  const spent = spentOn(timer, item, now)
  const over = spent > minutes * MINUTE
  return (
    <p className={styles.clock} role="timer" aria-label="Time">
      <span className={classes(over && styles.over)}>
        {sayClock(spent)} of {sayClock(minutes * MINUTE)}
        {over && `, over by ${sayClock(spent - minutes * MINUTE)}`}
      </span>
      <span>
        {sayClock(spentInAll(timer, now))} in all{timer.since === null && ', paused'}
      </span>
    </p>
  )
}

type BarProps = { place: number; count: number; paused: boolean; go: (way: Way) => void; leave: () => void }

const Bar = ({ place, count, paused, go, leave }: BarProps) => (
  <div className={styles.acts}>
    <Button disabled={place === 0} onClick={() => go('back')}>
      Back
    </Button>
    <Button look="main" disabled={place === count - 1} onClick={() => go('next')}>
      Next
    </Button>
    <Button aria-pressed={paused} onClick={() => go('pause')}>
      {paused ? 'Go on' : 'Pause'}
    </Button>
    <Button look="bare" onClick={leave}>
      Close
    </Button>
  </div>
)

type PresenterProps = {
  title: string
  items: readonly Item[]
  minutes: number
  pictureUrl: PictureUrl
  /** where it was left before; null at first */
  left: Timer | null
  leave: (left: Timer) => void
}

const keyOf = ({ key }: Item): string => key

/** One item of the meeting at a time, large, with the time that it takes. */
export const Presenter = ({ title, items, minutes, pictureUrl, left, leave }: PresenterProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [timer, setTimer] = useState(() => goOn(left, items.map(keyOf), Date.now()))
  const [place, setPlace] = useState(() => items.map(keyOf).indexOf(timer.on))
  const item = items[Math.min(place, items.length - 1)]
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    sheet.current?.scrollTo(0, 0)
    sheet.current?.focus()
  }, [place])
  const go = (way: Way) => {
    if (way === 'pause') {
      setTimer(pauseOrGoOn(timer, Date.now()))
      return
    }
    const next = placeAfter(place, way, items.length - 1)
    setPlace(next)
    setTimer(turnTo(timer, items[next]?.key ?? '', Date.now()))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const way = wayOf(event)
    if (way === null) return
    event.preventDefault()
    go(way)
  }
  if (!item) return null
  const close = () => leave(leaveTimer(timer, Date.now()))
  return (
    <dialog
      ref={dialog}
      className={styles.presenter}
      aria-label={title}
      onClose={close}
      onKeyDown={onKeyDown}
    >
      <header className={styles.bar}>
        <p className={styles.where} role="status">
          {place + 1} of {items.length}: <bdi>{readable(item.title)}</bdi>
        </p>
        <Clock timer={timer} item={item.key} minutes={minutes} />
        <Bar place={place} count={items.length} paused={timer.since === null} go={go} leave={close} />
      </header>
      <div ref={sheet} className={styles.sheet} tabIndex={0} role="region" aria-label={readable(item.title)}>
        <StoryDocument
          story={el('article', { class: 'story week large' }, item.body)}
          pictureUrl={pictureUrl}
        />
      </div>
      <p className={styles.keys}>→ or space: next · ←: back · P: pause · Esc: close</p>
    </dialog>
  )
}
