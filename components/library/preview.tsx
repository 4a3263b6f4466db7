import { useLiveQuery } from 'dexie-react-hooks'
import { Button } from '@/components/controls/button'
import { useAsking } from '@/components/controls/use-asking'
import { useSettings } from '@/components/settings/use-settings'
import { Foreign } from '@/components/trail/row-parts'
import { counted } from '@/components/words'
import { useActs } from '@/components/toast/acts'
import { showing, type Ways } from '@/components/trail/use-trail-acts'
import { deleteTrail } from '@/lib/journal/bin'
import { beside } from '@/lib/journal/merge'
import { listTrails, readWhole } from '@/lib/journal/read'
import type { Undo } from '@/lib/journal/undo'
import type { Id } from '@/lib/model/id'
import type { Restored } from '@/lib/share/restore'
import { clashes, trims, turns } from '@/lib/story/clash'
import { readable } from '@/lib/story/foreign'
import { titleOf } from '@/lib/story/title'
import { addsAny, addsWords, cautions } from './adds'
import { clashWords, trimWords, turnWords } from './clash-words'
import styles from './library.module.css'
import { mergedOutcome, mergeIn, outcome, takeIn } from './receive'
import { useOnce } from '@/components/toast/use-once'
import { nameOfLine } from './weeks'

export type Opened = Extract<Restored, { ok: true }>

const describe = ({ whole, pictures }: Opened): string => {
  const names = whole.people.map(({ name }) => readable(name)).filter((name) => name !== '')
  const claimed = names.length === 0 ? '' : `, claimed by ${names.join(', ')}`
  const { size } = pictures
  return `“${readable(titleOf(whole))}”: ${counted(whole.steps.length, 'step')}, ${counted(size, 'picture')}${claimed}.`
}

const Sentences = ({ all }: { all: readonly string[] }) =>
  all.length > 0 && (
    <ul className={styles.notices}>
      {all.map((sentence) => (
        <li key={sentence}>
          <Foreign text={sentence} />
        </li>
      ))}
    </ul>
  )

type PreviewProps = {
  opened: Opened
  /** the trail that is on the screen */
  openId: Id | null
  close: () => void
  show: Ways['show']
}

/** The trail that can be merged into, and what that would do; null where none is open. */
const useMeeting = ({ whole, pictures }: Opened, openId: Id | null) => {
  const me = useSettings()?.me.id ?? null
  return useLiveQuery(async () => {
    const weights = new Map([...pictures].map(([id, { bytes }]) => [id, bytes.length]))
    const line = (await listTrails()).find(({ trail }) => trail.id === openId)
    const own = line && (await readWhole(line.trail.id))
    if (!line || !own) return null
    const found = await beside(whole, line.trail.id, weights)
    const fresh = found.fresh.amendments
    const people = [...own.people, ...whole.people]
    const lost = [
      ...turnWords(turns(own, fresh), people, me),
      ...trimWords(trims(own, fresh)),
      ...clashWords(clashes(own, fresh), people, me),
    ]
    return { line, found, lost }
  }, [whole, pictures, openId, me])
}

type Meeting = NonNullable<ReturnType<typeof useMeeting>>

/** "340 of 1,000 pictures are read …" */
const going = (read: number, all: number): string =>
  read < all
    ? `${read.toLocaleString('en')} of ${counted(all, 'picture')} read. Until all are, closing this takes in nothing.`
    : 'Writing it into your journal … Until that is done, closing this page takes in nothing.'

/** What was taken in goes into the bin, and what was on the screen before is there again. */
const backOut = (trailId: Id, before: Id | null, show: Ways['show']): Undo =>
  showing(() => deleteTrail(trailId, Date.now()), before, trailId, show)

/** Takes it in, as `Preview` was told to; its screen may be closed meanwhile. */
const useTaking = ({ opened, openId, close, show }: PreviewProps) => {
  const { did } = useActs()
  const { now, begin } = useOnce<number>()
  const end = (signal: AbortSignal, trailId: Id) => {
    if (signal.aborted) return
    close()
    show(trailId)
  }
  return {
    read: now,
    take: () =>
      begin(0, async (tell, signal) => {
        const imported = await takeIn(opened, { tell, signal })
        end(signal, imported.trailId)
        did(outcome(imported), imported.isNew ? backOut(imported.trailId, openId, show) : null)
      }),
    merge: (into: Id) =>
      begin(0, async (tell, signal) => {
        const merged = await mergeIn(opened, into, { tell, signal })
        end(signal, into)
        did(mergedOutcome(merged), merged.undo)
      }),
  }
}

type MergeProps = { opened: Opened; meeting: Meeting; merge: ((into: Id) => void) | null }

const MergePart = ({ opened, meeting, merge }: MergeProps) => {
  const { line, found, lost } = meeting
  return (
    <section className={styles.way}>
      <p>
        Merged into “<Foreign text={nameOfLine(line)} />” it <Foreign text={addsWords(found, opened.whole)} />
      </p>
      <Sentences all={[...cautions(found, opened.whole), ...lost]} />
      {addsAny(found) && found.over === null && (
        <Button look="main" disabled={!merge} onClick={() => merge?.(line.trail.id)}>
          Merge into this trail
        </Button>
      )}
    </section>
  )
}

/** What would be taken in, before it is. */
export const Preview = ({ opened, openId, close, show }: PreviewProps) => {
  const meeting = useMeeting(opened, openId)
  const { read, take, merge } = useTaking({ opened, openId, close, show })
  const busy = read !== null
  useAsking(busy)
  if (meeting === undefined) return null
  const isSame = meeting?.line.trail.id === opened.whole.trail.id
  return (
    <>
      <p>
        <Foreign text={describe(opened)} />
      </p>
      <Sentences all={opened.notices} />
      {meeting && <MergePart opened={opened} meeting={meeting} merge={busy ? null : merge} />}
      <div className={styles.buttons}>
        {!isSame && (
          <Button look={meeting ? 'plain' : 'main'} disabled={busy} onClick={take}>
            {meeting ? 'Take it in as its own' : 'Take it in'}
          </Button>
        )}
        <Button look="bare" onClick={close}>
          Leave it
        </Button>
      </div>
      <p role="status" className={styles.going}>
        {busy && going(read, opened.pictures.size)}
      </p>
    </>
  )
}
