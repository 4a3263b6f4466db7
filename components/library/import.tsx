import { Upload } from 'lucide-react'
import { useState, type ChangeEvent, type DragEvent } from 'react'
import { classes } from '@/components/classes'
import { Button } from '@/components/controls/button'
import { Dialog } from '@/components/controls/dialog'
import { READING } from '@/components/story/read-file'
import type { Id } from '@/lib/model/id'
import type { Show } from './arrivals'
import type { Arrived } from './arrived'
import styles from './library.module.css'
import { openedLink } from './opened-link'
import { Preview } from './preview'
import { Stranger } from './stranger'
import { useFiles } from './use-files'

const Drop = ({ take }: { take: (files: File[]) => void }) => {
  const [over, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }
  const onOver = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <label
      className={classes(styles.drop, over && styles.over)}
      onDragOver={onOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Upload aria-hidden="true" />
      Drop a trail file, a story.html or a picture of a step here, or click to choose one.
      <input
        type="file"
        className={styles.file}
        accept=".json,.html,.png,application/json,text/html,image/png"
        onChange={(event: ChangeEvent<HTMLInputElement>) => take([...(event.target.files ?? [])])}
      />
    </label>
  )
}

type DoorsProps = { openId: Id | null; close: () => void; show: Show }

const Doors = ({ openId, close, show }: DoorsProps) => {
  const [arrived, setArrived] = useState<Arrived | null>(null)
  const settle = (next: Arrived | null) => {
    setArrived(next)
    if (next?.kind !== 'step') return
    close()
    show(next.trailId, next.stepId)
  }
  const { reading, take } = useFiles(settle)
  if (arrived?.kind === 'trail')
    return <Preview opened={arrived.opened} openId={openId} close={close} show={show} />
  return (
    <>
      <Drop take={take} />
      <input
        className={styles.paste}
        aria-label="Trail link"
        placeholder="… or paste a trail link"
        onPaste={(event) => settle(openedLink(event.clipboardData.getData('text')))}
      />
      {reading && <p role="status">{READING}</p>}
      {reading === null && arrived?.kind === 'trouble' && <p role="alert">{arrived.message}</p>}
      {reading === null && arrived?.kind === 'stranger' && <Stranger remembered={arrived.remembered} />}
    </>
  )
}

/** The way in for trails of others: a file, a story, a link. */
export const Import = ({ openId, show }: Omit<DoorsProps, 'close'>) => {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button look="bare" onClick={() => setOpen(true)}>
        Import
      </Button>
      {open && (
        <Dialog title="Import a trail" close={close}>
          <div className={styles.import}>
            <Doors openId={openId} close={close} show={show} />
          </div>
        </Dialog>
      )}
    </>
  )
}
