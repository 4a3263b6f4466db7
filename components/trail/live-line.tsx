import { useLiveQuery } from 'dexie-react-hooks'
import { useNow, useSettings } from '@/components/settings/use-settings'
import { counted } from '@/components/words'
import { latestTrail } from '@/lib/journal/trails'
import type { Instant } from '@/lib/model/id'
import { duration } from '@/lib/story/times'
import styles from './live-line.module.css'
import { useWalk } from './walk'

const TICK = 20_000
const MINUTE = 60_000

/** Whether the next look still belongs to this trail. */
const useLive = (now: Instant): boolean => {
  const { shown } = useWalk()
  const latest = useLiveQuery(async () => (await latestTrail()) ?? null, [])
  const quiet = (useSettings()?.quietMinutes ?? 60) * MINUTE
  return latest?.id === shown.whole.trail.id && now - latest.touchedAt < quiet
}

/** How long it took or has taken so far, and what is in it. */
export const LiveLine = () => {
  const { shown, times } = useWalk()
  const now = useNow(TICK)
  const live = useLive(now)
  const { whole, outline, more } = shown
  const { looks, kept, minutes, trimmed } = outline.figures
  const { openedAt } = whole.trail
  const long = live ? Math.max(now - openedAt, 0) : minutes * MINUTE
  const parts = [
    live ? 'live' : times.moment(openedAt),
    ...(long >= MINUTE && (live || !more) ? [duration(Math.floor(long / MINUTE) * MINUTE)] : []),
    ...(more ? [] : [counted(looks, 'look'), `${kept.toLocaleString('en')} kept`]),
    ...(trimmed > 0 && !more ? [`${trimmed} trimmed`] : []),
  ]
  return (
    <p className={styles.line}>
      {live && <span className={styles.dot} aria-hidden="true" />}
      {parts.join(' · ')}
      {live && <span className={styles.zone}>{times.zone(now)}</span>}
    </p>
  )
}
