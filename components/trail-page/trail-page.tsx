import { Tabs } from 'radix-ui'
import { Suspense, useRef, type ReactNode } from 'react'
import type { Scrolled } from '@/components/first/held'
import { Loss } from '@/components/loss/loss'
import { useReadable } from '@/components/loss/use-waiting'
import { Waiting } from '@/components/loss/waiting'
import { useHash } from '@/components/safely/use-hash'
import { KnownSettings } from '@/components/settings/use-settings'
import { useUndoKeys } from '@/components/toast/use-undo-keys'
import { Empty } from '@/components/trail/empty'
import type { Given } from '@/components/trail/first'
import { LiveLine } from '@/components/trail/live-line'
import { usePainted } from '@/components/trail/use-painted'
import { TitleLine } from '@/components/trail/title-line'
import { TrailList } from '@/components/trail/trail-list'
import { useTrailActs, type Ways } from '@/components/trail/use-trail-acts'
import { useTrail } from '@/components/trail/use-trail'
import { useWalkKeys } from '@/components/trail/use-walk-keys'
import { useWalk, WalkProvider } from '@/components/trail/walk'
import type { Id } from '@/lib/model/id'
import {
  Arrivals,
  KeysCard,
  Library,
  Replaying,
  Selected,
  Share,
  Telling,
  TrailMapPart,
  WeekPage,
} from './parts'
import { isPart, NAMES, PARTS, type Part } from './part'
import { placeIn } from './place'
import styles from './trail-page.module.css'
import { useAt } from './use-at'
import { useHeld } from './use-held'

/** What comes once the rest of the page is on the screen. */
const Later = ({ children }: { children: ReactNode }) =>
  usePainted(true) ? <Suspense>{children}</Suspense> : null

const Read = ({ split, from }: { split: (stepId: Id) => void; from: Scrolled | null }) => {
  const { rows } = useWalk()
  return (
    <div className={styles.read}>
      {rows.length === 0 ? (
        <Empty words="Nothing is in this trail yet." />
      ) : (
        <TrailList large split={split} from={from} />
      )}
      <aside className={styles.selected} aria-label="What is selected">
        <Later>
          <Selected />
        </Later>
      </aside>
    </div>
  )
}

const Head = ({ ways }: { ways: Ways }) => {
  const { shown } = useWalk()
  const acts = useTrailActs(shown.whole.trail.id, ways)
  return (
    <header className={styles.head}>
      <TitleLine acts={acts} large />
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

/** Of a journal that cannot be read nobody knows what is in it. */
const Nothing = ({ words }: { words: string }) => {
  useUndoKeys()
  return useReadable() ? <Empty alone words={words} /> : null
}

type OneProps = { part: Part; go: (part: Part) => void; ways: Ways; stepId: Id | null; from: Scrolled | null }

const One = ({ part, go, ways, stepId, from }: OneProps) => {
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
        <Read split={split} from={from} />
      </Tabs.Content>
      <Tabs.Content value="map" className={styles.content} tabIndex={-1}>
        {shown.outline.entries.length === 0 ? (
          <Empty words="Nothing is in this trail yet." />
        ) : (
          <Suspense>
            <TrailMapPart read={read} />
          </Suspense>
        )}
      </Tabs.Content>
      <Tabs.Content value="replay" className={styles.content} tabIndex={-1}>
        <Suspense>
          <Replaying />
        </Suspense>
      </Tabs.Content>
      <Tabs.Content value="story" className={styles.content} tabIndex={-1}>
        <Suspense>
          <Telling />
        </Suspense>
      </Tabs.Content>
      <Tabs.Content value="share" className={styles.content} tabIndex={-1}>
        <Suspense>
          <Share whole={shown.whole} outline={shown.outline} />
        </Suspense>
      </Tabs.Content>
      {showing && (
        <Suspense>
          <KeysCard close={close} />
        </Suspense>
      )}
    </Tabs.Root>
  )
}

type BesideProps = { ready: boolean; trailId: Id | null; show: Ways['show'] }

/** The library and what may arrive: after the rows of a trail. The first child keeps its column free until then. */
const Beside = ({ ready, trailId, show }: BesideProps) =>
  usePainted(ready) ? (
    <Suspense fallback={<div className={styles.free} />}>
      <Library trailId={trailId} show={show} />
      <Arrivals openId={trailId} show={show} />
    </Suspense>
  ) : (
    <div className={styles.free} />
  )

/** All trails, and one of them whole. `given`: the first rows of the one that the address names. */
export const TrailPage = ({ given = null }: { given?: Given | null }) => {
  const [hash, setHash] = useHash()
  const { trailId, part, stepId, week } = placeIn(hash)
  const soon = part === 'read' && stepId === null
  const shown = useTrail(trailId, { soon, given: given?.shown ?? null })
  const from = useHeld(trailId, shown)
  const show = (id: Id | null, step?: Id) =>
    setHash(id === null ? '' : `${id}/read${step === undefined ? '' : `/${step}`}`)
  return (
    <KnownSettings value={given?.settings}>
      <div className={styles.page}>
        <Beside ready={!soon || shown !== undefined} trailId={trailId} show={show} />
        <main className={styles.main} aria-busy={shown === undefined}>
          <Loss />
          <Waiting />
          {shown && (
            <WalkProvider key={shown.whole.trail.id} shown={shown}>
              <One
                part={part}
                go={(next) => setHash(`${shown.whole.trail.id}/${next}`)}
                ways={{ show }}
                stepId={stepId}
                from={from}
              />
            </WalkProvider>
          )}
          {week !== null && (
            <Suspense>
              <WeekPage week={week} go={setHash} />
            </Suspense>
          )}
          {week === null && shown === null && (
            <Nothing
              words={
                trailId === null ? 'Choose a trail, or import one.' : 'That trail is not in this browser.'
              }
            />
          )}
        </main>
      </div>
    </KnownSettings>
  )
}
