import { Editable } from '@/components/controls/editable'
import { LIMITS } from '@/lib/model/limits'
import styles from './trail-name.module.css'

type NameLineProps = {
  title: string
  editing: boolean
  edit: (editing: boolean) => void
  keep: (name: string) => void
}

/** The trail's name as it stands above a trail. First rows are drawn with it without React: no hook in it. */
export const NameLine = ({ title, editing, edit, keep }: NameLineProps) => (
  <h1 className={styles.name}>
    <Editable
      label="Name of the trail"
      text={title}
      single
      limit={LIMITS.line}
      editing={editing}
      edit={edit}
      keep={keep}
    />
  </h1>
)
