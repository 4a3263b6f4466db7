import { Camera, StickyNote } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/controls/button'
import { Field } from '@/components/controls/editable'
import { CopyLink, LongLink, useTrailLink } from '@/components/share/copy-link'
import { WholeBoard } from '@/components/side-panel/whole-board'
import { snapSight } from '@/components/side-panel/snap-sight'
import { isLong } from '@/components/story/long'
import { useActs } from '@/components/toast/acts'
import { write } from '@/components/trail/deeds'
import { LiveLine } from '@/components/trail/live-line'
import { Foreign } from '@/components/trail/row-parts'
import { useTrailActs } from '@/components/trail/use-trail-acts'
import type { Shown } from '@/components/trail/use-trail'
import { WalkProvider } from '@/components/trail/walk'
import { LIMITS } from '@/lib/model/limits'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import type { Doors } from './doors'
import { Earlier } from './earlier'
import styles from './popup.module.css'

const nothing = () => undefined

type PartProps = {
  trailId: Id | null
  /** undefined until it is read: what takes none of it does not wait */
  shown: Shown | null | undefined
  journaling: boolean
  doors: Doors
}

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

const Buttons = ({ trailId, journaling, doors }: Omit<PartProps, 'shown'>) => {
  const { attempt, did } = useActs()
  const { create } = useTrailActs(trailId, { show: nothing })
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
        {trailId !== null && (
          <Button onClick={() => setNoting(true)}>
            <StickyNote />
            Note
          </Button>
        )}
        <Button onClick={create}>New trail</Button>
      </div>
      {noting && trailId !== null && <NoteField trailId={trailId} close={() => setNoting(false)} />}
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

const ShortLink = ({ whole }: { whole: Whole }) => <CopyLink of={useTrailLink(whole)} bare />

/** The room of what is told of a trail, so that nothing moves when it comes. */
const Coming = () => (
  <div aria-hidden="true">
    <p className={styles.coming} />
    <p className={styles.coming} />
  </div>
)

const WholeLink = ({ shown }: { shown: Shown | undefined }) => {
  if (!shown || shown.more) return <CopyLink of={null} bare />
  return isLong(shown.whole) ? <LongLink whole={shown.whole} /> : <ShortLink whole={shown.whole} />
}

/** The trail that is being walked, and what can be added to it from the toolbar. */
export const TrailPart = ({ trailId, shown, journaling, doors }: PartProps) => (
  <section className={styles.part}>
    {shown && <TrailLineWords shown={shown} doors={doors} />}
    {shown === undefined && trailId !== null && <Coming />}
    <Buttons trailId={trailId} journaling={journaling} doors={doors} />
    <div className={styles.foot}>
      {shown && !shown.more ? (
        <Earlier whole={shown.whole} tab={doors.tab} openTrailPage={doors.openTrailPage} />
      ) : (
        <span />
      )}
      <Button look="bare" onClick={doors.openPanel}>
        Open panel ›
      </Button>
    </div>
    {trailId !== null && shown !== null && shown?.whole.steps.length !== 0 && (
      <div className={styles.foot}>
        <WholeLink shown={shown} />
      </div>
    )}
  </section>
)
