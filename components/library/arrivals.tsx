import { useEffectEvent, useLayoutEffect, useState } from 'react'
import { Dialog } from '@/components/controls/dialog'
import { READING } from '@/components/story/read-file'
import { useActs } from '@/components/toast/acts'
import type { Id } from '@/lib/model/id'
import { pastedTrail } from '@/lib/share/clipboard'
import { arrivedTrail, type Arrived } from './arrived'
import { openedLink } from './opened-link'
import styles from './library.module.css'
import { Preview } from './preview'
import { Stranger } from './stranger'
import { useFiles } from './use-files'

/** Where the page may go: to a trail, to a step of it, or to none. */
export type Show = (trailId: Id | null, stepId?: Id) => void

/** Only what looks like ours asks for the clipboard, which makes some browsers ask the person. */
const OURS = /#t1|Overshoulder trail/

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null

/** What stands in a dialog: a picture of a step that is here leads there instead. */
type Told = Exclude<Arrived, { kind: 'step' }>

const TITLES: Readonly<Record<Told['kind'], string>> = {
  trail: 'A trail',
  trouble: 'This could not be opened',
  stranger: 'A picture of a step',
}

type ToldProps = { told: Told; openId: Id | null; close: () => void; show: Show }

const Telling = ({ told, openId, close, show }: ToldProps) => (
  <Dialog title={TITLES[told.kind]} close={close}>
    <div className={styles.import}>
      {told.kind === 'trail' && <Preview opened={told.opened} openId={openId} close={close} show={show} />}
      {told.kind === 'trouble' && <p role="alert">{told.message}</p>}
      {told.kind === 'stranger' && <Stranger remembered={told.remembered} />}
    </div>
  </Dialog>
)

/** Takes in what is dropped or pasted anywhere on the page: trails, stories, links, and pictures of steps. */
export const Arrivals = ({ openId, show }: { openId: Id | null; show: Show }) => {
  const { attempt, did } = useActs()
  const [told, setTold] = useState<Told | null>(null)
  const settle = (arrived: Arrived | null) => {
    setTold(arrived?.kind === 'step' ? null : arrived)
    if (arrived?.kind !== 'step') return
    show(arrived.trailId, arrived.stepId)
    did('The step of that picture')
  }
  const { reading, take, read, stop } = useFiles(settle)
  const close = () => {
    stop()
    setTold(null)
  }
  const files = useEffectEvent(take)
  const text = useEffectEvent((pasted: string) =>
    attempt(async () => {
      if (!OURS.test(pasted)) return
      const bytes = await pastedTrail()
      if (bytes) read((signal) => arrivedTrail(bytes, signal))
      else settle(openedLink(pasted))
    }),
  )
  // With the library itself, not after it: what is dropped on what is in sight is taken in.
  useLayoutEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const dropped = [...(event.dataTransfer?.files ?? [])]
      if (event.defaultPrevented || dropped.length === 0) return
      event.preventDefault()
      files(dropped)
    }
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return
      const pasted = [...(event.clipboardData?.files ?? [])]
      if (pasted.length > 0) files(pasted)
      else text(event.clipboardData?.getData('text') ?? '')
    }
    const ends = new AbortController()
    const { signal } = ends
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('drop', drop, { signal })
    window.addEventListener('paste', paste, { signal })
    return () => ends.abort()
  }, [])
  if (reading === true)
    return (
      <Dialog title="A file" close={close}>
        <p role="status">{READING}</p>
      </Dialog>
    )
  return told && <Telling {...{ told, openId, close, show }} />
}
