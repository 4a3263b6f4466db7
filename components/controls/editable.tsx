import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { classes } from '@/components/classes'
import { useHolding } from '@/components/unkept/unkept-at'
import { useAsking } from './use-asking'
import { EditableWords } from './editable-words'
import styles from './editable.module.css'

type FieldProps = {
  label: string
  text?: string
  hint?: string
  /** one line; a person's own words may have more */
  single?: boolean
  /** Enter keeps it without words, too; leaving it without words drops it */
  wordless?: boolean
  limit: number
  /**
   * Gets the words without the white space around them; not called for words that did not change. What it answers is
   * waited for before the words are let go of.
   */
  keep: (text: string) => unknown
  /** Esc, or kept without a change */
  leave: () => void
  className?: string | undefined
}

/** An open field: Enter keeps, Esc drops, Shift+Enter makes a line; leaving it keeps what was typed. */
export const Field = ({
  label,
  text = '',
  hint,
  single = false,
  wordless = false,
  limit,
  keep,
  leave,
  className,
}: FieldProps) => {
  const holding = useHolding()
  const [draft, setDraft] = useState(() => holding.left()?.text ?? text)
  const [opened] = useState(text.trim())
  const [isDone, setDone] = useState(false)
  const done = useRef(false)
  useAsking(!isDone && draft.trim() !== opened)
  const type = (text: string) => {
    setDraft(text)
    holding.hold(text.trim() === opened ? null : { text })
  }
  const finish = (act: () => void) => {
    done.current = true
    setDone(true)
    act()
  }
  const drop = () => {
    holding.hold(null)
    finish(leave)
  }
  const settle = (evenWithout: boolean) => {
    const words = draft.trim()
    if (words === opened && !evenWithout) drop()
    else finish(() => holding.release(keep(words)))
  }
  // Another window may fold or move what the field stands in: what was typed here is kept all the same.
  const taken = useEffectEvent(() => {
    if (!done.current && draft.trim() !== opened) settle(false)
  })
  useEffect(() => () => taken(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') drop()
    else if (event.key === 'Enter' && (single || !event.shiftKey)) settle(wordless)
    else return
    event.preventDefault()
  }
  return (
    <textarea
      className={classes(styles.field, className)}
      aria-label={label}
      placeholder={hint}
      value={draft}
      rows={1}
      maxLength={limit}
      dir="auto"
      autoFocus
      onFocus={(event) => event.target.setSelectionRange(draft.length, draft.length)}
      onChange={({ target }) => type(single ? target.value.replace(/\s*\n\s*/g, ' ') : target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => settle(false)}
    />
  )
}

type EditableProps = Omit<FieldProps, 'leave' | 'text'> & {
  text: string
  editing: boolean
  edit: (editing: boolean) => void
}

/** Words that are edited where they stand. */
export const Editable = ({ editing, edit, ...field }: EditableProps) => {
  const { label, text, hint, className } = field
  if (!editing) return <EditableWords {...{ label, text, hint, edit, className }} />
  const keep = (text: string) => {
    edit(false)
    return field.keep(text)
  }
  return <Field {...field} keep={keep} leave={() => edit(false)} />
}
