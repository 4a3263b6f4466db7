import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { Dialog } from '@/components/controls/dialog'
import { bytesOf, readTrail, READING } from '@/components/story/read-file'
import { useActs } from '@/components/toast/acts'
import { Foreign, OutLink } from '@/components/trail/row-parts'
import { findSteps } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import { pastedTrail } from '@/lib/share/clipboard'
import { isPng } from '@/lib/share/png-text'
import { recall, type Remembered } from '@/lib/share/strip'
import { openedLink } from './opened-link'
import styles from './library.module.css'
import { Preview, type Opened } from './preview'

/** Where the page may go: to a trail, or to a step of it. */
export type Show = (trailId: Id, stepId?: Id) => void

type Arrived =
  | { kind: 'reading' }
  | { kind: 'trail'; opened: Opened }
  | { kind: 'trouble'; message: string }
  /** a picture whose step is not in this browser */
  | { kind: 'stranger'; remembered: Remembered }

const NO_STEP: Arrived = {
  kind: 'trouble',
  message:
    'This picture does not say which step it shows: some programs take that out. Type the six letters from the strip below it into the search.',
}

const arrivedTrail = async (bytes: Uint8Array, signal: AbortSignal): Promise<Arrived | null> => {
  const trail = await readTrail(bytes, signal)
  if (!trail) return null
  return trail.ok ? { kind: 'trail', opened: trail } : { kind: 'trouble', message: trail.message }
}

/** Only what looks like ours asks for the clipboard, which makes some browsers ask the person. */
const OURS = /#t1|Overshoulder trail/

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null

const Stranger = ({ remembered }: { remembered: Remembered }) => (
  <>
    <p>That step is not in this browser. This is what the picture says of it:</p>
    <p>
      <strong>
        <Foreign text={remembered.title} />
      </strong>
      <br />
      {[remembered.tool, remembered.range, remembered.code].join(' · ')}
    </p>
    {remembered.queries.map((query, index) => (
      <pre key={index} className={styles.query}>
        <Foreign text={query} />
      </pre>
    ))}
    {remembered.link !== null && <OutLink url={remembered.link} words="Open as it was" />}
  </>
)

const TITLES = {
  reading: 'A file',
  trail: 'A trail',
  trouble: 'This could not be opened',
  stranger: 'A picture of a step',
} as const

/** Takes in what is dropped or pasted anywhere on the page: trails, stories, links, and pictures of steps. */
export const Arrivals = ({ openId, show }: { openId: Id | null; show: Show }) => {
  const { attempt, did } = useActs()
  const [arrived, setArrived] = useState<Arrived | null>(null)
  const reading = useRef(new AbortController())
  const close = () => {
    reading.current.abort()
    setArrived(null)
  }
  const trail = async (bytes: Uint8Array) => {
    reading.current = new AbortController()
    setArrived({ kind: 'reading' })
    const opened = await arrivedTrail(bytes, reading.current.signal)
    if (opened) setArrived(opened)
  }
  const picture = async (bytes: Uint8Array) => {
    const remembered = recall(bytes)
    const [step] = remembered ? await findSteps((id) => id === remembered.stepId) : []
    if (!remembered) setArrived(NO_STEP)
    else if (!step) setArrived({ kind: 'stranger', remembered })
    else {
      show(step.trailId, step.id)
      did('The step of that picture')
    }
  }
  const file = useEffectEvent((dropped: Blob) =>
    attempt(async () => {
      const bytes = await bytesOf(dropped)
      if (isPng(bytes)) await picture(bytes)
      else await trail(bytes)
    }),
  )
  const text = useEffectEvent((pasted: string) =>
    attempt(async () => {
      if (!OURS.test(pasted)) return
      const bytes = await pastedTrail()
      if (bytes) await trail(bytes)
      else setArrived(openedLink(pasted))
    }),
  )
  // With the library itself, not after it: what is dropped on what is in sight is taken in.
  useLayoutEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const dropped = event.dataTransfer?.files[0]
      if (event.defaultPrevented || !dropped) return
      event.preventDefault()
      file(dropped)
    }
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return
      const pasted = event.clipboardData?.files[0]
      if (pasted) file(pasted)
      else text(event.clipboardData?.getData('text') ?? '')
    }
    const ends = new AbortController()
    const { signal } = ends
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('drop', drop, { signal })
    window.addEventListener('paste', paste, { signal })
    return () => ends.abort()
  }, [])
  if (!arrived) return null
  return (
    <Dialog title={TITLES[arrived.kind]} close={close}>
      <div className={styles.import}>
        {arrived.kind === 'reading' && <p role="status">{READING}</p>}
        {arrived.kind === 'trail' && (
          <Preview opened={arrived.opened} openId={openId} close={close} show={show} />
        )}
        {arrived.kind === 'trouble' && <p role="alert">{arrived.message}</p>}
        {arrived.kind === 'stranger' && <Stranger remembered={arrived.remembered} />}
      </div>
    </Dialog>
  )
}
