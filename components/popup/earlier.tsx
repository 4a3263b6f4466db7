import { useLiveQuery } from 'dexie-react-hooks'
import { Button } from '@/components/controls/button'
import { Menu } from '@/components/controls/menu'
import { nameOfLine } from '@/components/library/weeks'
import { useTimes } from '@/components/settings/use-settings'
import { counted } from '@/components/words'
import { listTrails, trailsAt, type TrailLine } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import { originOf } from '@/lib/model/origin'
import type { Whole } from '@/lib/model/whole'
import type { Doors } from './doors'

/** The place that is in front, as the last look at this site named it. */
const placeAt = (whole: Whole, url: string): string | null => {
  const origin = originOf(url)
  const here = whole.steps.findLast((step) => 'view' in step && originOf(step.view.url) === origin)
  return here && 'view' in here ? here.view.placeKey : null
}

const earlierTrails = async (whole: Whole, url: string): Promise<TrailLine[]> => {
  const place = placeAt(whole, url)
  const ids = new Set<Id>(place === null ? [] : await trailsAt(place, whole.trail.id))
  return ids.size === 0 ? [] : (await listTrails()).filter(({ trail }) => ids.has(trail.id))
}

/** Where this dashboard was looked at before. */
export const Earlier = ({
  whole,
  tab,
  openTrailPage,
}: { whole: Whole } & Pick<Doors, 'tab' | 'openTrailPage'>) => {
  const url = tab?.url ?? ''
  const lines = useLiveQuery(() => earlierTrails(whole, url), [whole, url]) ?? []
  const times = useTimes()
  if (lines.length === 0) return <span />
  return (
    <Menu
      trigger={<Button look="bare">In {counted(lines.length, 'earlier trail')}</Button>}
      choices={lines.slice(0, 8).map((line) => ({
        words: `${nameOfLine(line)}, ${times.day(line.trail.openedAt)}`,
        act: () => openTrailPage(line.trail.id, 'read'),
      }))}
    />
  )
}
