import type { Lines } from '@/lib/story/map-stations'
import styles from './map.module.css'

const CHOICES: readonly (readonly [Lines, string])[] = [
  ['leads', 'Leads'],
  ['people', 'People'],
]

type LinesChoiceProps = { by: Lines; choose: (by: Lines) => void }

/** What has a line of its own on the map. */
export const LinesChoice = ({ by, choose }: LinesChoiceProps) => (
  <fieldset className={styles.by}>
    <legend className={styles.byWhat}>Lines</legend>
    {CHOICES.map(([lines, words]) => (
      <label key={lines}>
        <input type="radio" name="lines" checked={by === lines} onChange={() => choose(lines)} />
        {words}
      </label>
    ))}
  </fieldset>
)
