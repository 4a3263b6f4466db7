import { useActs } from '@/components/toast/acts'
import { nameTrail } from './deeds'
import { NameLine } from './name-line'
import { useWalk } from './walk'

type TrailNameProps = { editing: boolean; edit: (editing: boolean) => void }

/** The trail's name, edited where it stands; an unnamed trail is called by what it shows. */
export const TrailName = ({ editing, edit }: TrailNameProps) => {
  const { shown } = useWalk()
  const { attempt, did } = useActs()
  const { title } = shown.outline
  return (
    <NameLine
      title={title}
      editing={editing}
      edit={edit}
      keep={(name) =>
        attempt(async () => {
          const { words, undo } = await nameTrail(shown.whole.trail.id, name)
          did(words, undo)
        })
      }
    />
  )
}
