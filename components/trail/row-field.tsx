import { Field as OpenField } from '@/components/controls/editable'
import { LIMITS } from '@/lib/model/limits'
import styles from './row.module.css'
import type { Row } from './rows'
import { useRow } from './use-row'
import { useWalk, type Field } from './walk'

const LABELS: Readonly<Record<Field, string>> = {
  why: 'Why?',
  words: 'Words',
  question: 'Question of this lead',
  lead: 'Lead: what is the question?',
  open: 'Reopen because …',
  'dead-end': 'Dead end because …',
  confirmed: 'Confirmed by this: …',
}

const isLine = (field: Field): boolean => field === 'lead' || field === 'question'

/** The field that a key or the menu opened in this row. */
export const RowField = ({ row }: { row: Row }) => {
  const { field: open, edit, shown } = useWalk()
  const acts = useRow(row)
  if (open?.key !== row.key || !acts) return null
  const { field } = open
  const { look, lead } = acts.aim
  const texts: Partial<Record<Field, string | undefined>> = {
    why: look?.why?.text,
    words: look?.text,
    question: lead ? shown.outline.leads.get(lead.id)?.question : '',
  }
  const leave = () => edit(null)
  return (
    <OpenField
      className={styles.field}
      label={LABELS[field]}
      hint={LABELS[field]}
      text={texts[field] ?? ''}
      single={isLine(field)}
      limit={isLine(field) ? LIMITS.line : LIMITS.words}
      keep={(text) => {
        leave()
        acts.keep(field, text)
      }}
      leave={leave}
    />
  )
}
