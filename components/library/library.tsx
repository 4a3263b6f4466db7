import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { classes } from '@/components/classes'
import { Button } from '@/components/controls/button'
import { browserZone, useSettings, useTimes } from '@/components/settings/use-settings'
import { Foreign } from '@/components/trail/row-parts'
import { counted } from '@/components/words'
import { listTrails, type TrailLine } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import { asCode } from '@/lib/share/code'
import { sayWeek } from '@/lib/story/week/calendar'
import type { Show } from './arrivals'
import { Bin } from './bin'
import { Coded } from './coded'
import { Import } from './import'
import styles from './library.module.css'
import { found, nameOfLine, weeksOf } from './weeks'

type LibraryProps = { trailId: Id | null; show: Show }

const Line = ({ line, here, show }: { line: TrailLine; here: boolean; show: (trailId: Id) => void }) => {
  const times = useTimes()
  const { trail, steps, snapshots } = line
  return (
    <li>
      <button
        type="button"
        className={classes(styles.line, here && styles.here)}
        aria-current={here}
        onClick={() => show(trail.id)}
      >
        <span className={styles.title}>
          <Foreign text={nameOfLine(line)} />
        </span>
        <span className={styles.faint}>
          {times.moment(trail.openedAt)} · {counted(steps, 'step')}
          {snapshots > 0 && ` · ${counted(snapshots, 'picture')}`}
        </span>
      </button>
    </li>
  )
}

const Weeks = ({ lines, trailId, show }: LibraryProps & { lines: readonly TrailLine[] }) => {
  const zone = useSettings()?.zone ?? browserZone()
  return weeksOf(lines, zone).map(({ week, lines: ofWeek }) => (
    <section key={week} aria-label={`Week of ${sayWeek(week)}`}>
      <h2 className={styles.week}>
        <a href={`#week/${week}`} title="This week in operations">
          Week of {sayWeek(week)}
        </a>
      </h2>
      <ul>
        {ofWeek.map((line) => (
          <Line key={line.trail.id} line={line} here={line.trail.id === trailId} show={show} />
        ))}
      </ul>
    </section>
  ))
}

/** All trails of this browser, what is in the bin, and the way in for those of others. */
export const Library = ({ trailId, show }: LibraryProps) => {
  const lines = useLiveQuery(() => listTrails(), [])
  const [search, setSearch] = useState('')
  const [binning, setBinning] = useState(false)
  const code = asCode(search)
  const hits = lines?.filter((line) => found(line, search)) ?? []
  return (
    <nav className={classes(styles.library, trailId !== null && styles.aside)} aria-label="Library">
      <input
        type="search"
        className={styles.search}
        aria-label="Search trails"
        placeholder="Search trails, or a code"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className={styles.lines}>
        {code !== null && <Coded code={code} show={show} />}
        {binning ? <Bin /> : <Weeks lines={hits} trailId={trailId} show={show} />}
        {!binning && code === null && lines && lines.length > 0 && hits.length === 0 && (
          <p className={styles.faint}>No trail has these words in its name or in what it shows.</p>
        )}
      </div>
      <div className={styles.foot}>
        <a href="#week">This week</a>
        <Import openId={trailId} show={show} />
        <Button look="bare" aria-pressed={binning} onClick={() => setBinning(!binning)}>
          {binning ? 'Back to the trails' : 'Bin'}
        </Button>
      </div>
    </nav>
  )
}
