import { Editable } from '@/components/controls/editable'
import { useActs } from '@/components/toast/acts'
import { LIMITS } from '@/lib/model/limits'
import { nameTrail } from './deeds'
import styles from './trail-name.module.css'
import { useWalk } from './walk'

type TrailNameProps = { editing: boolean; edit: (editing: boolean) => void }

/** The trail's name, edited where it stands; an unnamed trail is called by what it shows. */
export const TrailName = ({ editing, edit }: TrailNameProps) => {
  const { shown } = useWalk()
  const { attempt, did } = useActs()
  const { title } = shown.outline
  return (
    <h1 className={styles.name}>
      <Editable
        label="Name of the trail"
        text={title}
        single
        limit={LIMITS.line}
        editing={editing}
        edit={edit}
        keep={(name) =>
          attempt(async () => {
            const { words, undo } = await nameTrail(shown.whole.trail.id, name)
            did(words, undo)
          })
        }
      />
    </h1>
  )
}
