import { Ellipsis } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useRef, useState } from 'react'
import { Button } from '@/components/controls/button'
import { Menu } from '@/components/controls/menu'
import { KeysCard } from '@/components/keys/keys-card'
import { Arrivals } from '@/components/library/arrivals'
import { TrailMapPart } from '@/components/map/trail-map'
import { Loss } from '@/components/loss/loss'
import { Library } from '@/components/library/library'
import { Replaying } from '@/components/replay/replaying'
import { useHash } from '@/components/safely/use-hash'
import { Selected } from '@/components/selected/selected'
import { Share } from '@/components/share/share'
import { Telling } from '@/components/telling/telling'
import { aimAt } from '@/components/trail/aim'
import { Empty } from '@/components/trail/empty'
import { LiveLine } from '@/components/trail/live-line'
import { TrailList } from '@/components/trail/trail-list'
import { TrailName } from '@/components/trail/trail-name'
import { trailChoices, useTrailActs, type Ways } from '@/components/trail/use-trail-acts'
import { useTrail } from '@/components/trail/use-trail'
import { useWalkKeys } from '@/components/trail/use-walk-keys'
import { useWalk, WalkProvider } from '@/components/trail/walk'
import { weekIn, WeekPage } from '@/components/week/week-page'
import { Id } from '@/lib/model/id'
import styles from './trail-page.module.css'
import { useAt } from './use-at'

const PARTS = ['read', 'map', 'replay', 'story', 'share'] as const
type Part = (typeof PARTS)[number]
const NAMES: Readonly<Record<Part, string>> = {
  read: 'Read',
  map: 'Map',
  replay: 'Replay',
  story: 'Story',
  share: 'Share',
}

const isPart = (text: string | undefined): text is Part => PARTS.some((part) => part === text)

const idIn = (text: string | undefined): Id | null => {
  const id = Id.safeParse(text)
  return id.success ? id.data : null
}

type Place = { trailId: Id | null; part: Part; stepId: Id | null }

/** `#<trailId>/<part>`, or `#<trailId>/read/<stepId>` */
const placeIn = (hash: string): Place => {
  const [id, part, step] = hash.split('/')
  return { trailId: idIn(id), part: isPart(part) ? part : 'read', stepId: idIn(step) }
}

const Read = ({ split }: { split: (stepId: Id) => void }) => {
  const { rows } = useWalk()
  return (
    <div className={styles.read}>
      {rows.length === 0 ? (
        <Empty words="Nothing is in this trail yet." />
      ) : (
        <TrailList large split={split} />
      )}
      <aside className={styles.selected} aria-label="What is selected">
        <Selected />
      </aside>
    </div>
  )
}

const Head = ({ ways }: { ways: Ways }) => {
  const { shown, rows, cursor } = useWalk()
  const [naming, setNaming] = useState(false)
  const acts = useTrailActs(shown.whole.trail.id, ways)
  const row = rows.find(({ key }) => key === cursor)
  const at = row ? (aimAt(shown.outline, row).step?.id ?? null) : null
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <TrailName editing={naming} edit={setNaming} />
        <Menu
          trigger={
            <Button look="bare" aria-label="What can be done with this trail">
              <Ellipsis />
            </Button>
          }
          choices={trailChoices(acts, { rename: () => setNaming(true), at })}
        />
      </div>
      <LiveLine />
      <Tabs.List className={styles.tabs}>
        {PARTS.map((part) => (
          <Tabs.Trigger key={part} value={part} className={styles.tab}>
            {NAMES[part]}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </header>
  )
}

type OneProps = { part: Part; go: (part: Part) => void; ways: Ways; stepId: Id | null }

const One = ({ part, go, ways, stepId }: OneProps) => {
  useAt(stepId)
  const { shown } = useWalk()
  const reading = useRef<HTMLDivElement>(null)
  const { showing, close } = useWalkKeys(part === 'read' || part === 'map')
  const { split } = useTrailActs(shown.whole.trail.id, ways)
  // Whoever reads on from the map by keys goes on by keys.
  const read = () => {
    go('read')
    requestAnimationFrame(() => reading.current?.focus())
  }
  return (
    <Tabs.Root
      className={styles.one}
      value={part}
      onValueChange={(value) => {
        if (isPart(value)) go(value)
      }}
    >
      <Head ways={ways} />
      <Tabs.Content value="read" className={styles.content} tabIndex={-1} ref={reading}>
        <Read split={split} />
      </Tabs.Content>
      <Tabs.Content value="map" className={styles.content} tabIndex={-1}>
        {shown.outline.entries.length === 0 ? (
          <Empty words="Nothing is in this trail yet." />
        ) : (
          <TrailMapPart read={read} />
        )}
      </Tabs.Content>
      <Tabs.Content value="replay" className={styles.content} tabIndex={-1}>
        <Replaying />
      </Tabs.Content>
      <Tabs.Content value="story" className={styles.content} tabIndex={-1}>
        <Telling />
      </Tabs.Content>
      <Tabs.Content value="share" className={styles.content} tabIndex={-1}>
        <Share whole={shown.whole} outline={shown.outline} />
      </Tabs.Content>
      {showing && <KeysCard close={close} />}
    </Tabs.Root>
  )
}

/** All trails, and one of them whole. */
export const TrailPage = () => {
  const [hash, setHash] = useHash()
  const week = weekIn(hash)
  const { trailId, part, stepId } = placeIn(week === null ? hash : '')
  const shown = useTrail(trailId, part === 'read' && stepId === null)
  const show = (id: Id | null, step?: Id) =>
    setHash(id === null ? '' : `${id}/read${step === undefined ? '' : `/${step}`}`)
  return (
    <div className={styles.page}>
      <Library trailId={trailId} show={show} />
      <Arrivals openId={trailId} show={show} />
      <main className={styles.main} aria-busy={shown === undefined}>
        <Loss />
        {shown && (
          <WalkProvider key={shown.whole.trail.id} shown={shown}>
            <One
              part={part}
              go={(next) => setHash(`${shown.whole.trail.id}/${next}`)}
              ways={{ show }}
              stepId={stepId}
            />
          </WalkProvider>
        )}
        {week !== null && <WeekPage week={week} go={setHash} />}
        {week === null && shown === null && (
          <Empty
            words={trailId === null ? 'Choose a trail, or import one.' : 'That trail is not in this browser.'}
          />
        )}
      </main>
    </div>
  )
}
