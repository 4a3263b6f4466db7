import { Camera, CircleHelp, GitBranch, MessageSquareText, StickyNote } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/controls/button'
import { Field } from '@/components/controls/editable'
import { FactForm } from '@/components/fact/fact-form'
import { useActs } from '@/components/toast/acts'
import { ask, write, type Asked, type Deed } from '@/components/trail/deeds'
import { LeadForm } from '@/components/trail/lead-form'
import { lastStep } from '@/lib/journal/steps'
import { LIMITS } from '@/lib/model/limits'
import type { Id } from '@/lib/model/id'
import styles from './bar.module.css'
import { snapSight } from './snap-sight'

type Open = 'note' | 'lead' | 'fact' | null

const NOTE = 'A line of your own'

type BarProps = { trailId: Id; currentTab: () => Promise<number | null>; showKeys: () => void }

const askFromHere = async (trailId: Id, asked: Asked): Promise<Deed> =>
  ask(trailId, (await lastStep(trailId))?.id ?? null, asked)

/** What can be added to the trail from here. */
export const Bar = ({ trailId, currentTab, showKeys }: BarProps) => {
  const { attempt, did } = useActs()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const turn = (which: Open) => () => setOpen((now) => (now === which ? null : which))
  const perform = (deed: () => Promise<Deed>) => {
    close()
    attempt(async () => {
      const { words, undo } = await deed()
      did(words, undo)
    })
  }
  return (
    <footer className={styles.bar}>
      {open === 'fact' && <FactForm trailId={trailId} close={close} />}
      {open === 'note' && (
        <div className={styles.field}>
          <Field
            label={NOTE}
            hint={NOTE}
            limit={LIMITS.words}
            keep={(text) => perform(() => write(trailId, { kind: 'note', text }, Date.now()))}
            leave={close}
          />
        </div>
      )}
      {open === 'lead' && (
        <div className={styles.field}>
          <LeadForm keep={(asked) => perform(() => askFromHere(trailId, asked))} leave={close} />
        </div>
      )}
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
