import { useLiveQuery } from 'dexie-react-hooks'
import { Button } from '@/components/controls/button'
import { Waiting } from '@/components/loss/waiting'
import { usePainted } from '@/components/trail/use-painted'
import { useTrail, type Shown } from '@/components/trail/use-trail'
import { latestTrail } from '@/lib/journal/trails'
import type { Id } from '@/lib/model/id'
import type { Doors } from './doors'
import styles from './popup.module.css'
import { SitePart, useSite } from './site-part'
import { TrailPart } from './trail-part'

/** Of a long trail its name comes first, the rest of it takes a while to be read. */
const SOON = { soon: true, given: null }

/** It is read once what needs none of it is on the screen. */
const useLater = (trailId: Id | null | undefined, ready: boolean): Shown | null | undefined => {
  const isTime = usePainted(ready)
  const shown = useTrail(isTime ? (trailId ?? null) : null, SOON)
  return isTime ? shown : undefined
}

/** What the toolbar button opens. */
export const Popup = (doors: Doors) => {
  const { site, again } = useSite(doors.tab?.id ?? null)
  const latest = useLiveQuery(async () => (await latestTrail())?.id ?? null, [])
  const shown = useLater(latest, site !== null && latest !== undefined)
  if (!site || latest === undefined)
    return (
      <main className={styles.popup} aria-busy="true">
        <Waiting />
      </main>
    )
  return (
    <main className={styles.popup}>
      <Waiting />
      <SitePart site={site} grant={doors.grant} again={again} />
      {(latest !== null || site.state === 'journaling') && (
        <TrailPart trailId={latest} shown={shown} journaling={site.state === 'journaling'} doors={doors} />
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
