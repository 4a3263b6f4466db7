import { useLiveQuery } from 'dexie-react-hooks'
import { Button } from '@/components/controls/button'
import { useTrail } from '@/components/trail/use-trail'
import { latestTrail } from '@/lib/journal/trails'
import type { Doors } from './doors'
import styles from './popup.module.css'
import { SitePart, useSite } from './site-part'
import { TrailPart } from './trail-part'

/** What the toolbar button opens. */
export const Popup = (doors: Doors) => {
  const { site, again } = useSite(doors.tab?.id ?? null)
  const latest = useLiveQuery(async () => (await latestTrail())?.id ?? null, [])
  const shown = useTrail(latest ?? null)
  if (!site || latest === undefined || shown === undefined)
    return <main className={styles.popup} aria-busy="true" />
  return (
    <main className={styles.popup}>
      <SitePart site={site} grant={doors.grant} again={again} />
      {(shown !== null || site.state === 'journaling') && (
        <TrailPart shown={shown} journaling={site.state === 'journaling'} doors={doors} />
      )}
      <footer className={styles.end}>
        <Button look="bare" onClick={() => doors.openTrailPage(latest, 'read')}>
          All trails
        </Button>
        <Button look="bare" onClick={doors.openOptions}>
          Options
        </Button>
      </footer>
    </main>
  )
}
