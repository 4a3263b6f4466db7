import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { Button } from '@/components/controls/button'
import { KeysCard } from '@/components/keys/keys-card'
import { Loss } from '@/components/loss/loss'
import { Waiting } from '@/components/loss/waiting'
import { Empty } from '@/components/trail/empty'
import { LiveLine } from '@/components/trail/live-line'
import { TrailList } from '@/components/trail/trail-list'
import { TitleLine } from '@/components/trail/title-line'
import { useUndoKeys } from '@/components/toast/use-undo-keys'
import { useTrailActs } from '@/components/trail/use-trail-acts'
import { useTrail, type Shown } from '@/components/trail/use-trail'
import { useWalkKeys } from '@/components/trail/use-walk-keys'
import { useWalk, WalkProvider } from '@/components/trail/walk'
import { UnkeptOnPage } from '@/components/unkept/unkept-at'
import type { Unkept } from '@/components/unkept/unkept'
import { latestTrail } from '@/lib/journal/trails'
import type { Id } from '@/lib/model/id'
import { Bar } from './bar'
import { begunOf, type Begun } from './begun'
import { LeftWords } from './left-words'
import styles from './side-panel.module.css'

export type SidePanelProps = {
  /** the tab that is in front beside this panel; null where there is none */
  currentTab: () => Promise<number | null>
  openTrailPage: (trailId: Id, part: 'read' | 'share') => void
  /** what is being typed here, and what was left when a panel was closed: it cannot ask first */
  unkept: Unkept
}

const EMPTY = 'The trail writes itself as you look around on the sites that you allowed.'

const nothing = () => undefined

type PanelProps = SidePanelProps & { begun: Begun }

const Panel = ({ currentTab, openTrailPage, unkept, begun }: PanelProps) => {
  const walk = useWalk()
  const { showing, show, close } = useWalkKeys()
  const trailId = walk.shown.whole.trail.id
  const acts = useTrailActs(trailId, { show: nothing })
  const lines = [
    { words: 'Open the trail page', act: () => openTrailPage(trailId, 'read') },
    { words: 'Share', act: () => openTrailPage(trailId, 'share') },
    null,
  ]
  return (
    <>
      <header className={styles.head}>
        <TitleLine acts={acts} lines={lines} begun={begun.name} />
        <LiveLine />
      </header>
      {walk.rows.length === 0 ? <Empty words={EMPTY} /> : <TrailList split={acts.split} />}
      <LeftWords unkept={unkept} />
      <Bar trailId={trailId} currentTab={currentTab} showKeys={show} begun={begun.bar} />
      {showing && <KeysCard close={close} />}
    </>
  )
}

const NoTrail = () => {
  const { create } = useTrailActs(null, { show: nothing })
  useUndoKeys()
  return (
    <Empty alone words={EMPTY}>
      <Button look="main" onClick={create}>
        Start a trail now
      </Button>
    </Empty>
  )
}

type WalkedProps = SidePanelProps & { shown: Shown }

/** What was left is looked at once: a field that is closed later stays closed. */
const Walked = ({ shown, ...props }: WalkedProps) => {
  const [begun] = useState(() => begunOf(props.unkept.all(), shown.whole.trail.id))
  return (
    <UnkeptOnPage value={props.unkept}>
      <WalkProvider shown={shown} walking begun={begun.row}>
        <Panel {...props} begun={begun} />
      </WalkProvider>
    </UnkeptOnPage>
  )
}

/** The trail that is being walked, beside the page. */
export const SidePanel = (props: SidePanelProps) => {
  const latest = useLiveQuery(async () => (await latestTrail())?.id ?? null, [])
  const shown = useTrail(latest ?? null)
  if (latest === undefined || shown === undefined)
    return (
      <main className={styles.panel} aria-busy="true">
        <Waiting />
      </main>
    )
  return (
    <main className={styles.panel}>
      <Loss />
      <Waiting />
      {shown ? <Walked key={latest} shown={shown} {...props} /> : <NoTrail />}
    </main>
  )
}
