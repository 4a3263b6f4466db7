import { Camera, StickyNote } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/controls/button'
import { Field } from '@/components/controls/editable'
import { CopyLink, useTrailLink } from '@/components/share/copy-link'
import { WholeBoard } from '@/components/side-panel/whole-board'
import { snapSight } from '@/components/side-panel/snap-sight'
import { useActs } from '@/components/toast/acts'
import { write } from '@/components/trail/deeds'
import { LiveLine } from '@/components/trail/live-line'
import { Foreign } from '@/components/trail/row-parts'
import { useTrailActs } from '@/components/trail/use-trail-acts'
import type { Shown } from '@/components/trail/use-trail'
import { WalkProvider } from '@/components/trail/walk'
import { LIMITS } from '@/lib/model/limits'
import type { Whole } from '@/lib/model/whole'
import type { Doors } from './doors'
import { Earlier } from './earlier'
import styles from './popup.module.css'

const nothing = () => undefined

type PartProps = { shown: Shown | null; journaling: boolean; doors: Doors }

const NoteField = ({ trailId, close }: { trailId: string; close: () => void }) => {
  const { attempt, did } = useActs()
  const keep = (text: string) => {
    close()
    if (text === '') return
    attempt(async () => {
      const { words, undo } = await write(trailId, { kind: 'note', text }, Date.now())
      did(words, undo)
    })
  }
  return <Field label="Note" hint="A line of your own" limit={LIMITS.words} keep={keep} leave={close} />
}

const Buttons = ({ shown, journaling, doors }: PartProps) => {
  const { attempt, did } = useActs()
  const { create } = useTrailActs(shown?.whole.trail.id ?? null, { show: nothing })
  const [noting, setNoting] = useState(false)
  const snap = () => attempt(async () => did(await snapSight(doors.tab?.id ?? null)))
  return (
    <>
      <div className={styles.buttons}>
        {journaling && (
          <Button look="main" onClick={snap}>
            <Camera />
            Snapshot all graphs in sight
          </Button>
        )}
        {journaling && <WholeBoard tabId={doors.tab?.id ?? null} />}
        {shown && (
          <Button onClick={() => setNoting(true)}>
            <StickyNote />
            Note
          </Button>
        )}
        <Button onClick={create}>New trail</Button>
      </div>
      {noting && shown && <NoteField trailId={shown.whole.trail.id} close={() => setNoting(false)} />}
    </>
  )
}

const TrailLineWords = ({ shown, doors }: { shown: Shown; doors: Doors }) => (
  <>
    <button
      type="button"
      className={styles.trail}
      onClick={() => doors.openTrailPage(shown.whole.trail.id, 'read')}
    >
      <Foreign text={shown.outline.title} />
    </button>
    <WalkProvider shown={shown}>
      <LiveLine />
    </WalkProvider>
  </>
)

const WholeLink = ({ whole }: { whole: Whole }) => <CopyLink of={useTrailLink(whole)} bare />

/** The trail that is being walked, and what can be added to it from the toolbar. */
export const TrailPart = ({ shown, journaling, doors }: PartProps) => (
  <section className={styles.part}>
    {shown && <TrailLineWords shown={shown} doors={doors} />}
    <Buttons shown={shown} journaling={journaling} doors={doors} />
    <div className={styles.foot}>
      {shown ? <Earlier whole={shown.whole} tab={doors.tab} openTrailPage={doors.openTrailPage} /> : <span />}
      <Button look="bare" onClick={doors.openPanel}>
        Open panel ›
      </Button>
    </div>
    {shown && shown.whole.steps.length > 0 && (
      <div className={styles.foot}>
        <WholeLink whole={shown.whole} />
      </div>
    )}
  </section>
)
