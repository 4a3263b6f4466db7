import { useState } from 'react'
import { Editable } from '@/components/controls/editable'
import { useTimes } from '@/components/settings/use-settings'
import { usePerform } from '@/components/toast/use-perform'
import { useWalk } from '@/components/trail/walk'
import { LIMITS } from '@/lib/model/limits'
import type { Snapshot } from '@/lib/model/step'
import { captionOf } from '@/lib/story/caption'
import { caption } from './deeds'
import styles from './step-tools.module.css'

/** The line below a picture, edited where it stands: the drafted one until somebody wrote another. */
export const Caption = ({ step }: { step: Snapshot }) => {
  const { shown } = useWalk()
  const times = useTimes()
  const perform = usePerform()
  const [editing, edit] = useState(false)
  const own = shown.outline.now.caption.get(step.id)?.text ?? ''
  return (
    <div className={styles.caption}>
      <Editable
        label="Caption"
        hint={captionOf(step, times)}
        text={own}
        limit={LIMITS.words}
        editing={editing}
        edit={edit}
        keep={(text) => perform(caption(step.trailId, step.id, text))}
      />
    </div>
  )
}
