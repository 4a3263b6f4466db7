import { Camera, CircleHelp, GitBranch, MessageSquareText, StickyNote } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/controls/button'
import { Field } from '@/components/controls/editable'
import { FactForm } from '@/components/fact/fact-form'
import { useActs } from '@/components/toast/acts'
import { ask, write, type Deed } from '@/components/trail/deeds'
import { lastStep } from '@/lib/journal/steps'
import { LIMITS } from '@/lib/model/limits'
import type { Id } from '@/lib/model/id'
import styles from './bar.module.css'
import { snapSight } from './snap-sight'

type Open = 'note' | 'lead' | 'fact' | null

const HINTS = { note: 'A line of your own', lead: 'What is the question?' } as const

type BarProps = { trailId: Id; currentTab: () => Promise<number | null>; showKeys: () => void }

const deedOf = async (open: 'note' | 'lead', trailId: Id, text: string): Promise<Deed> => {
  const now = Date.now()
  if (open === 'note') return write(trailId, { kind: 'note', text }, now)
  return ask(trailId, (await lastStep(trailId))?.id ?? null, text)
}

/** What can be added to the trail from here. */
export const Bar = ({ trailId, currentTab, showKeys }: BarProps) => {
  const { attempt, did } = useActs()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const turn = (which: Open) => () => setOpen((now) => (now === which ? null : which))
  const keep = (text: string) => {
    close()
    if (text === '' || open === null || open === 'fact') return
    attempt(async () => {
      const { words, undo } = await deedOf(open, trailId, text)
      did(words, undo)
    })
  }
  return (
    <footer className={styles.bar}>
      {open === 'fact' && <FactForm trailId={trailId} close={close} />}
      {(open === 'note' || open === 'lead') && (
        <div className={styles.field}>
          <Field
            key={open}
            label={HINTS[open]}
            hint={HINTS[open]}
            single={open === 'lead'}
            limit={open === 'lead' ? LIMITS.line : LIMITS.words}
            keep={keep}
            leave={close}
          />
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
