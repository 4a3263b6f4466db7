import { Camera, CircleHelp, GitBranch, MessageSquareText, StickyNote } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/controls/button'
import { useActs } from '@/components/toast/acts'
import type { Id } from '@/lib/model/id'
import { BarField, type InBar } from './bar-field'
import styles from './bar.module.css'
import { snapSight } from './snap-sight'

type BarProps = {
  trailId: Id
  currentTab: () => Promise<number | null>
  showKeys: () => void
  /** the field that is open from the start */
  begun: InBar | null
}

/** What can be added to the trail from here. */
export const Bar = ({ trailId, currentTab, showKeys, begun }: BarProps) => {
  const { attempt, did } = useActs()
  const [open, setOpen] = useState(begun)
  const turn = (which: InBar) => () => setOpen((now) => (now === which ? null : which))
  return (
    <footer className={styles.bar}>
      {open && <BarField trailId={trailId} open={open} close={() => setOpen(null)} />}
      <div className={styles.buttons}>
        <Button onClick={() => attempt(async () => did(await snapSight(await currentTab())))}>
          <Camera />
          Snapshot
        </Button>
        <Button onClick={turn('note')} aria-expanded={open === 'note'}>
          <StickyNote />
          Note
        </Button>
        <Button onClick={turn('lead')} aria-expanded={open === 'lead'}>
          <GitBranch />
          Lead
        </Button>
        <Button onClick={turn('fact')} aria-expanded={open === 'fact'}>
          <MessageSquareText />
          Fact
        </Button>
        <Button look="bare" aria-label="Keys" onClick={showKeys}>
          <CircleHelp />
        </Button>
      </div>
    </footer>
  )
}
