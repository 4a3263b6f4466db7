import { useLiveQuery } from 'dexie-react-hooks'
import { Button } from '@/components/controls/button'
import { Menu } from '@/components/controls/menu'
import { Picture } from '@/components/picture/picture'
import { useActs } from '@/components/toast/acts'
import { layBeside } from '@/components/trail/deeds'
import { useWalk } from '@/components/trail/walk'
import { earlierPictures } from '@/lib/journal/earlier'
import { stepById } from '@/lib/journal/steps'
import type { Id } from '@/lib/model/id'
import type { Snapshot } from '@/lib/model/step'
import { rangeOf } from '@/lib/story/caption'
import styles from './beside-part.module.css'

const snapshotById = async (id: Id | undefined): Promise<Snapshot | null> => {
  const step = id === undefined ? undefined : await stepById(id)
  return step?.kind === 'snapshot' ? step : null
}

/** Then and now: an earlier picture of the same panel, laid beside this one. */
export const BesidePart = ({ step }: { step: Snapshot }) => {
  const { shown, times } = useWalk()
  const { attempt, did } = useActs()
  const laid = shown.outline.now.beside.get(step.id)
  const other = useLiveQuery(() => snapshotById(laid), [laid]) ?? null
  const offered = useLiveQuery(() => earlierPictures(step), [step]) ?? []
  const lay = (otherId: Id | null) =>
    attempt(async () => {
      const { words, undo } = await layBeside(step.trailId, step.id, otherId)
      did(words, undo)
    })
  if (laid === undefined && offered.length === 0) return null
  return (
    <section className={styles.beside}>
      {other && (
        <>
          <p className={styles.when}>
            Earlier: {times.moment(other.at)} · {rangeOf(other.view, times)}
          </p>
          <Picture step={other} className={styles.picture} marks={shown.outline.now.marks.get(other.id)} />
        </>
      )}
      <div className={styles.buttons}>
        {offered.length > 0 && (
          <Menu
            trigger={
              <Button>{laid === undefined ? 'Lay an earlier picture beside …' : 'Another one …'}</Button>
            }
            choices={offered.map((one) => ({
              words: `${times.moment(one.at)}${one.trailId === step.trailId ? '' : ' (another trail)'}`,
              act: () => lay(one.id),
            }))}
          />
        )}
        {laid !== undefined && (
          <Button look="bare" onClick={() => lay(null)}>
            Take it away
          </Button>
        )}
      </div>
    </section>
  )
}
