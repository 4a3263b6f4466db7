import { useEffect, useMemo, useRef, useState, type ChangeEvent, type DragEvent } from 'react'
import { Replay } from '@/components/replay/replay'
import { storyOf } from '@/lib/story/document'
import { titleOf } from '@/lib/story/title'
import { openFile, openHash, openLink, type Opened, type Shown } from './opened'
import { usePictureUrls } from './picture-urls'
import { StoryDocument } from './story-document'

/** Takes a trail into this browser's journal; answers what came of it, as a sentence, and where it is now. */
export type Import = (opened: Opened) => Promise<{ said: string; href: string }>

/** All that is read here came from outside: every name is what a file claims. */
const NOBODY = ''

const FILES = '.json,.html,.htm'

const fileIn = (show: (shown: Shown) => void) => (event: ChangeEvent<HTMLInputElement>) => {
  const file = event.target.files?.[0]
  if (file) void openFile(file).then(show)
}

/** A button that asks for a file, as a label: the field itself is there for who does not see. */
const Another = ({ show }: { show: (shown: Shown) => void }) => (
  <label className="button">
    Open another file
    <input type="file" className="unseen" accept={FILES} onChange={fileIn(show)} />
  </label>
)

const Take = ({ opened, take }: { opened: Opened; take: Import }) => {
  const [done, setDone] = useState<{ said: string; href: string | null } | null>(null)
  const run = () => {
    setDone({ said: 'Taking it in …', href: null })
    take(opened).then(setDone, () =>
      setDone({ said: 'It could not be taken in. Nothing was changed.', href: null }),
    )
  }
  if (!done)
    return (
      <button type="button" onClick={run}>
        Take it into my journal
      </button>
    )
  return (
    <span role="status">
      {done.said} {done.href !== null && <a href={done.href}>Show it there</a>}
    </span>
  )
}

type TrailProps = {
  opened: Opened
  zone: string
  onImport: Import | undefined
  show: (shown: Shown) => void
}

const Trail = ({ opened, zone, onImport, show }: TrailProps) => {
  const { whole, pictures, numbers, notices, leftOut } = opened
  const story = useMemo(
    () =>
      storyOf(whole, { zone, leftOut, numbers: new Map(numbers.map((row) => [row.id, row])), mine: NOBODY }),
    [whole, zone, leftOut, numbers],
  )
  const pictureUrl = usePictureUrls(pictures)
  const dialog = useRef<HTMLDialogElement>(null)
  const [replaying, setReplaying] = useState(false)
  useEffect(() => {
    document.title = titleOf(whole)
  }, [whole])
  useEffect(() => {
    if (replaying) dialog.current?.showModal()
  }, [replaying])
  return (
    <>
      {notices.map((notice) => (
        <p className="notice" key={notice}>
          {notice}
        </p>
      ))}
      <div className="notice bar">
        <button type="button" onClick={() => setReplaying(true)}>
          Replay
        </button>
        <Another show={show} />
        {onImport && <Take opened={opened} take={onImport} />}
      </div>
      <StoryDocument story={story} pictureUrl={pictureUrl} />
      {replaying && (
        <dialog ref={dialog} className="stage" aria-label="Replay" onClose={() => setReplaying(false)}>
          <Replay story={story} pictureUrl={pictureUrl} leave={() => setReplaying(false)} />
        </dialog>
      )}
    </>
  )
}

const Ask = ({ trouble, show }: { trouble: string | null; show: (shown: Shown) => void }) => {
  const [text, setText] = useState('')
  return (
    <section className="ask" aria-labelledby="ask">
      <h1 id="ask">{trouble === null ? 'How was it found?' : 'This could not be opened'}</h1>
      {trouble !== null && <p role="alert">{trouble}</p>}
      <p>
        This page shows the trail of an investigation that somebody recorded with Overshoulder: what they
        looked at, in which order, and why. It asks the network for nothing; what you open stays in this tab.
      </p>
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault()
          show(openLink(text))
        }}
      >
        <label htmlFor="link">Paste a trail link</label>
        <input
          id="link"
          value={text}
          onChange={({ target }) => setText(target.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit" disabled={text.trim() === ''}>
          Open
        </button>
      </form>
      <p>
        <label htmlFor="file">Or choose a trail or a story file, or drop one here</label>
        <input id="file" type="file" accept={FILES} onChange={fileIn(show)} />
      </p>
    </section>
  )
}

/**
 * Reads a trail from the address (`#t1...`), from a pasted link, or from a dropped file. `onImport` is there
 * where this browser has a journal to import into; it answers with a sentence that says what came of it.
 */
export const Viewer = ({ zone, onImport }: { zone: string; onImport?: Import }) => {
  const [shown, show] = useState<Shown>(() => openHash(location.hash))
  useEffect(() => {
    const follow = () => show(openHash(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const drop = (dropped: DragEvent) => {
    dropped.preventDefault()
    const file = dropped.dataTransfer.files[0]
    if (file) void openFile(file).then(show)
    else show(openLink(dropped.dataTransfer.getData('text')))
  }
  return (
    <main onDrop={drop} onDragOver={(over) => over.preventDefault()}>
      {shown.kind === 'trail' ? (
        <Trail
          key={shown.opened.whole.trail.id}
          opened={shown.opened}
          zone={zone}
          onImport={onImport}
          show={show}
        />
      ) : (
        <Ask trouble={shown.kind === 'trouble' ? shown.message : null} show={show} />
      )}
    </main>
  )
}
