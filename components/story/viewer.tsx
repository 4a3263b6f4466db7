import { useEffect, useMemo, useState, type DragEvent } from 'react'
import { storyOf } from '@/lib/story/document'
import { titleOf } from '@/lib/story/title'
import { openFile, openHash, openLink, type Opened, type Shown } from './opened'
import { usePictureUrls } from './picture-urls'
import { StoryDocument } from './story-document'

type Import = (opened: Opened) => Promise<string>

const Trail = ({
  opened,
  zone,
  onImport,
}: {
  opened: Opened
  zone: string
  onImport?: Import | undefined
}) => {
  const { whole, pictures, notices, leftOut } = opened
  const story = useMemo(() => storyOf(whole, { zone, leftOut }), [whole, zone, leftOut])
  const urls = usePictureUrls(pictures)
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => {
    document.title = titleOf(whole)
  }, [whole])
  return (
    <>
      {notices.map((notice) => (
        <p className="notice" key={notice}>
          {notice}
        </p>
      ))}
      {onImport && said === null && (
        <p className="notice">
          <button
            type="button"
            onClick={() => void onImport(opened).then(setSaid, () => setSaid('It could not be imported.'))}
          >
            Import into my trails
          </button>
        </p>
      )}
      {said !== null && (
        <p className="notice" role="status">
          {said}
        </p>
      )}
      <StoryDocument story={story} pictureUrl={(id) => urls.get(id) ?? null} />
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
        <input
          id="file"
          type="file"
          accept=".json,.html,.htm"
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file) void openFile(file).then(show)
          }}
        />
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
        <Trail opened={shown.opened} zone={zone} onImport={onImport} />
      ) : (
        <Ask trouble={shown.kind === 'trouble' ? shown.message : null} show={show} />
      )}
    </main>
  )
}
