import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useId, useMemo } from 'react'
import { browserZone } from '@/components/settings/use-settings'
import { sayWeek, weekAfter } from '@/lib/story/week/calendar'
import { change } from './held'
import styles from './week.module.css'

const hrefOf = (week: string): string => `#week/${week}`

const zonesWith = (...first: readonly string[]): string[] => [
  ...new Set([...first, ...Intl.supportedValuesOf('timeZone')]),
]

type HeadProps = { week: string; weeks: readonly string[]; zone: string; go: (hash: string) => void }

const Pick = ({ week, weeks, go }: HeadProps) => {
  const id = useId()
  const all = weeks.includes(week) ? weeks : [week, ...weeks]
  return (
    <>
      <label htmlFor={id}>Week</label>
      <select
        id={id}
        className={styles.select}
        value={week}
        onChange={({ target }) => go(`week/${target.value}`)}
      >
        {all.map((one) => (
          <option key={one} value={one}>
            {sayWeek(one)}
          </option>
        ))}
      </select>
    </>
  )
}

const Zone = ({ zone }: HeadProps) => {
  const id = useId()
  const zones = useMemo(() => zonesWith(zone, browserZone(), 'UTC'), [zone])
  return (
    <>
      <label htmlFor={id}>in</label>
      <select
        id={id}
        aria-label="Time zone"
        className={styles.select}
        value={zone}
        onChange={({ target }) => change(() => ({ zone: target.value }))}
      >
        {zones.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </>
  )
}

/** Which week, Monday to Sunday, and in which zone. */
export const WeekHead = (props: HeadProps) => {
  const { week } = props
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>This week in operations</h1>
      <nav className={styles.pick} aria-label="Weeks">
        <a href={hrefOf(weekAfter(week, -1))} aria-label={`The week before: ${sayWeek(weekAfter(week, -1))}`}>
          <ChevronLeft aria-hidden="true" />
        </a>
        <Pick {...props} />
        <a href={hrefOf(weekAfter(week, 1))} aria-label={`The week after: ${sayWeek(weekAfter(week, 1))}`}>
          <ChevronRight aria-hidden="true" />
        </a>
        <Zone {...props} />
      </nav>
    </header>
  )
}
