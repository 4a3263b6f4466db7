import { Editable } from '@/components/controls/editable'
import { usePerformed } from '@/components/toast/use-perform'
import { LIMITS } from '@/lib/model/limits'
import { nameTrail } from './deeds'
import { NAME, NameLine } from './name-line'
import { UnkeptAt } from '@/components/unkept/unkept-at'
import { useWalk } from './walk'

type TrailNameProps = { editing: boolean; edit: (editing: boolean) => void }

/** The trail's name, edited where it stands; an unnamed trail is called by what it shows. */
export const TrailName = ({ editing, edit }: TrailNameProps) => {
  const { shown } = useWalk()
  const perform = usePerformed()
  const keep = (name: string) => perform(nameTrail(shown.whole.trail.id, name))
  return (
    <NameLine>
      <UnkeptAt trailId={shown.whole.trail.id} place="name">
        <Editable
          label={NAME}
          text={shown.outline.title}
          single
          limit={LIMITS.line}
          editing={editing}
          edit={edit}
          keep={keep}
        />
      </UnkeptAt>
    </NameLine>
  )
}
