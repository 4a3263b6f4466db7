import { useMemo } from 'react'
import { Foreign } from '@/components/trail/row-parts'
import { useWalk } from '@/components/trail/walk'
import { counted } from '@/components/words'
import { coverage, sayPanel, sayPlace, type Place } from '@/lib/story/coverage'
import { looksOf } from '@/lib/story/outline'
import styles from './selected.module.css'

const PlaceLine = ({ place }: { place: Place }) => (
  <li>
    <Foreign text={place.name} />{' '}
    <span className={styles.faint}>
      <Foreign text={place.tool} />: {sayPlace(place)}
    </span>
    {place.panels.length > 0 && (
      <ul className={styles.panels}>
        {place.panels.map((panel, index) => (
          <li key={index} className={styles.faint}>
            <Foreign text={sayPanel(panel)} />
          </li>
        ))}
      </ul>
    )}
  </li>
)

/** Which dashboards and panels were looked at, how often, and how much of them was not; folded until asked for. */
export const CoveragePart = () => {
  const { shown } = useWalk()
  const { places } = useMemo(() => coverage(looksOf(shown.outline)), [shown.outline])
  if (places.length === 0) return null
  return (
    <details className={styles.coverage}>
      <summary>What was looked at: {counted(places.length, 'place')}</summary>
      <ul className={styles.life}>
        {places.map((place) => (
          <PlaceLine key={place.key} place={place} />
        ))}
      </ul>
    </details>
  )
}
