import { Download } from 'lucide-react'
import { useId, useMemo, type ReactNode } from 'react'
import { Button } from '@/components/controls/button'
import { firstClick } from '@/components/controls/first-click'
import { InPieces } from '@/components/pieces/in-pieces'
import { Thumbnail } from '@/components/picture/picture'
import { useActs } from '@/components/toast/acts'
import { Foreign } from '@/components/trail/row-parts'
import type { Shown } from '@/components/trail/use-trail'
import { counted, sized } from '@/components/words'
import type { Id } from '@/lib/model/id'
import type { Snapshot, Step } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { stepCode } from '@/lib/share/code'
import { hostsOf } from '@/lib/share/redact'
import { labelOf } from '@/lib/story/label'
import { savePicture } from './save'
import styles from './share.module.css'
import type { Choice } from './use-parcel'

const pictured = (step: Step): step is Snapshot => step.kind === 'snapshot' && step.picture !== null

type TickProps = { words: string; on: boolean; turn: () => void }

export const Tick = ({ words, on, turn }: TickProps) => {
  const id = useId()
  return (
    <span className={styles.tick}>
      <input id={id} type="checkbox" checked={on} onChange={turn} />
      <label htmlFor={id}>
        <Foreign text={words} />
      </label>
    </span>
  )
}

export const Group = ({ name, children }: { name: string; children: ReactNode }) => (
  <fieldset className={styles.group}>
    <legend>{name}</legend>
    {children}
  </fieldset>
)

type PictureTickProps = {
  step: Snapshot
  on: boolean
  /** saves it as it would leave; null where it would not, and until that is known */
  save: (() => Promise<number>) | null
  turn: () => void
}

const PictureTick = ({ step, on, save, turn }: PictureTickProps) => {
  const { attempt, did } = useActs()
  return (
    <li className={styles.picture}>
      <Thumbnail step={step} />
      <Tick words={labelOf(step)} on={on} turn={turn} />
      <Button
        look="bare"
        disabled={save === null}
        aria-label={`PNG · ${stepCode(step.id)}: save the picture of ${labelOf(step)} with its strip`}
        onClick={firstClick(() => {
          if (save) attempt(() => save().then((bytes) => did(`Saved, ${sized(bytes)}`)))
        })}
      >
        <Download />
        PNG · {stepCode(step.id)}
      </Button>
    </li>
  )
}

/** What a picture with its tick is high, about; several stand beside each other. */
const PICTURE = 60

type LeavingProps = Pick<Shown, 'whole' | 'outline'> & {
  choice: Choice
  /** the same trail as it would leave; null until that is known */
  going: Whole | null
}

/** Everything that would leave, to be looked at and unticked before it does. */
export const Leaving = ({ whole, outline, choice, going }: LeavingProps) => {
  const { looks, kept, deadEnds } = outline.figures
  const pictures = useMemo(() => whole.steps.filter(pictured), [whole])
  const hostsOfAll = useMemo(() => hostsOf(whole), [whole])
  const left = useMemo(() => new Map(going?.steps.filter(pictured).map((step) => [step.id, step])), [going])
  const saving = (id: Id) => {
    const step = left.get(id)
    return going && step ? () => savePicture(step, going) : null
  }
  const { hosts, people } = choice.withheld
  return (
    <section aria-label="What would leave" className={styles.leaving}>
      <h2>What would leave</h2>
      <p className={styles.faint}>
        {[counted(looks, 'look'), `${kept.toLocaleString('en')} kept`, counted(deadEnds, 'dead end')].join(
          ' · ',
        )}
        . Untick what should stay here: it is taken out of every file and copy below.
      </p>
      <Group name="Hosts, in links and words">
        {hostsOfAll.map((host) => (
          <Tick key={host} words={host} on={!hosts.has(host)} turn={() => choice.turnHost(host)} />
        ))}
      </Group>
      <Group name="Names of people">
        {whole.people.map(({ id, name }) => (
          <Tick key={id} words={name || 'You'} on={!people.has(id)} turn={() => choice.turnPerson(id)} />
        ))}
      </Group>
      <Group name="Pictures">
        <ul className={styles.pictures}>
          <InPieces
            rows={pictures}
            high={PICTURE}
            draw={(step) => (
              <PictureTick
                key={step.id}
                step={step}
                on={!choice.withheld.pictures.has(step.picture?.id ?? '')}
                save={saving(step.id)}
                turn={() => step.picture && choice.turnPicture(step.picture.id)}
              />
            )}
          />
        </ul>
        {pictures.length === 0 && <p className={styles.faint}>None were taken.</p>}
      </Group>
    </section>
  )
}
