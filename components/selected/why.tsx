import { useState } from 'react'
import { Editable } from '@/components/controls/editable'
import { useRow } from '@/components/trail/use-row'
import type { Row } from '@/components/trail/rows'
import { LIMITS } from '@/lib/model/limits'
import styles from './selected.module.css'

/** The words on a step, edited where they stand. */
export const Why = ({ row }: { row: Row }) => {
  const acts = useRow(row)
  const [editing, edit] = useState(false)
  const look = acts?.aim.look ?? null
  if (!acts || !look) return null
  const own = look.step.kind === 'note' || look.step.kind === 'fact'
  const field = own ? 'words' : 'why'
  return (
    <div className={styles.why}>
      <Editable
        label={own ? 'Words' : 'Why?'}
        hint="Why? What did it show?"
        text={(own ? look.text : look.why?.text) ?? ''}
        limit={LIMITS.words}
        editing={editing}
        edit={edit}
        keep={(text) => acts.keep(field, text)}
      />
    </div>
  )
}
