import { useLiveQuery } from 'dexie-react-hooks'
import { Button } from '@/components/controls/button'
import { Foreign } from '@/components/trail/row-parts'
import { counted } from '@/components/words'
import { useActs } from '@/components/toast/acts'
import { beside } from '@/lib/journal/merge'
import { listTrails } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import type { Restored } from '@/lib/share/restore'
import { readable } from '@/lib/story/foreign'
import { titleOf } from '@/lib/story/title'
import { addsAny, addsWords, cautions } from './adds'
import styles from './library.module.css'
import { mergedOutcome, mergeIn, outcome, takeIn } from './receive'
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
  show: (trailId: Id) => void
}

/** The trail that can be merged into, and what that would do; null where none is open. */
const useMeeting = ({ whole }: Opened, openId: Id | null) =>
  useLiveQuery(async () => {
    const line = (await listTrails()).find(({ trail }) => trail.id === openId)
    return line ? { line, found: await beside(whole, line.trail.id) } : null
  }, [whole, openId])

type Meeting = NonNullable<ReturnType<typeof useMeeting>>

const MergePart = ({ opened, meeting, close, show }: Omit<PreviewProps, 'openId'> & { meeting: Meeting }) => {
  const { attempt, did } = useActs()
  const { line, found } = meeting
  const merge = () =>
    attempt(async () => {
      const merged = await mergeIn(opened, line.trail.id)
      close()
      show(line.trail.id)
      did(mergedOutcome(merged), merged.undo)
    })
  return (
    <section className={styles.way}>
      <p>
        Merged into “<Foreign text={nameOfLine(line)} />” it <Foreign text={addsWords(found, opened.whole)} />
      </p>
      <Sentences all={cautions(found, opened.whole)} />
      {addsAny(found) && (
        <Button look="main" onClick={merge}>
          Merge into this trail
        </Button>
      )}
    </section>
  )
}

/** What would be taken in, before it is. */
export const Preview = ({ opened, openId, close, show }: PreviewProps) => {
  const { attempt, did } = useActs()
  const meeting = useMeeting(opened, openId)
  if (meeting === undefined) return null
  const isSame = meeting?.line.trail.id === opened.whole.trail.id
  const take = () =>
    attempt(async () => {
      const imported = await takeIn(opened.whole, opened.pictures, opened.numbers)
      close()
      show(imported.trailId)
      did(outcome(imported))
    })
  return (
    <>
      <p>
        <Foreign text={describe(opened)} />
      </p>
      <Sentences all={opened.notices} />
      {meeting && <MergePart {...{ opened, meeting, close, show }} />}
      <div className={styles.buttons}>
        {!isSame && (
          <Button look={meeting ? 'plain' : 'main'} onClick={take}>
            {meeting ? 'Take it in as its own' : 'Take it in'}
          </Button>
        )}
        <Button look="bare" onClick={close}>
          Leave it
        </Button>
      </div>
    </>
  )
}
