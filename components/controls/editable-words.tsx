import { classes } from '@/components/classes'
import styles from './editable.module.css'

type EditableWordsProps = {
  label: string
  text: string
  hint?: string | undefined
  edit: (editing: boolean) => void
  className?: string | undefined
}

/** Words that can be edited, while nobody does. First rows are drawn with it without React: no hook in it. */
export const EditableWords = ({ label, text, hint, edit, className }: EditableWordsProps) => (
  <button
    type="button"
    className={classes(styles.words, className)}
    aria-label={`${label}: ${text || (hint ?? 'none')}`}
    dir="auto"
    onClick={() => edit(true)}
  >
    {text || <span className={styles.hint}>{hint}</span>}
  </button>
)
