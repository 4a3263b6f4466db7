import { Upload } from 'lucide-react'
import { useState, type ChangeEvent, type DragEvent } from 'react'
import { classes } from '@/components/classes'
import { Button } from '@/components/controls/button'
import { Dialog } from '@/components/controls/dialog'
import { bytesOf, readTrail, READING } from '@/components/story/read-file'
import type { Id } from '@/lib/model/id'
import type { Restored } from '@/lib/share/restore'
import styles from './library.module.css'
import { openedLink } from './opened-link'
import { Preview, type Opened } from './preview'
import { useOnce } from './use-once'

const Drop = ({ take }: { take: (file: File | undefined) => void }) => {
  const [over, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
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
      Drop a trail file or a story.html here, or click to choose one.
      <input
        type="file"
        className={styles.file}
        accept=".json,.html,application/json,text/html"
        onChange={(event: ChangeEvent<HTMLInputElement>) => take(event.target.files?.[0])}
      />
    </label>
  )
}

type DoorsProps = { openId: Id | null; close: () => void; show: (trailId: Id) => void }

const Doors = ({ openId, close, show }: DoorsProps) => {
  const { now: reading, begin } = useOnce<true>()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const accept = (restored: Restored) => {
    setOpened(restored.ok ? restored : null)
    setTrouble(restored.ok ? null : restored.message)
  }
  const take = (file: File | undefined) => {
    if (file)
      begin(true, async (_, signal) => {
        const restored = await readTrail(await bytesOf(file), signal)
        if (restored) accept(restored)
      })
  }
  const paste = (text: string) => {
    const link = openedLink(text)
    setOpened(link.kind === 'trail' ? link.opened : null)
    setTrouble(link.kind === 'trail' ? null : link.message)
  }
  if (opened) return <Preview opened={opened} openId={openId} close={close} show={show} />
  return (
    <>
      <Drop take={take} />
      <input
        className={styles.paste}
        aria-label="Trail link"
        placeholder="… or paste a trail link"
        onPaste={(event) => paste(event.clipboardData.getData('text'))}
      />
      {reading && <p role="status">{READING}</p>}
      {!reading && trouble !== null && <p role="alert">{trouble}</p>}
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
