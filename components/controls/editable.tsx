import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { classes } from '@/components/classes'
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
  /** gets the words without the white space around them; not called for words that did not change */
  keep: (text: string) => void
  /** Esc, or kept without a change */
  leave: () => void
  className?: string | undefined
}

/** A page that goes has no time left to write: while words are not kept, the browser asks first. */
const useHolding = (isUnkept: boolean): void => {
  useEffect(() => {
    if (!isUnkept) return
    const ends = new AbortController()
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal: ends.signal })
    return () => ends.abort()
  }, [isUnkept])
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
  const [draft, setDraft] = useState(text)
  const [opened] = useState(text.trim())
  const [isDone, setDone] = useState(false)
  const done = useRef(false)
  useHolding(!isDone && draft.trim() !== opened)
  const finish = (act: () => void) => {
    done.current = true
    setDone(true)
    act()
  }
  const settle = (evenWithout: boolean) => {
    const words = draft.trim()
    if (words === opened && !evenWithout) finish(leave)
    else finish(() => keep(words))
  }
  // Another window may fold or move what the field stands in: what was typed here is kept all the same.
  const taken = useEffectEvent(() => {
    if (!done.current && draft.trim() !== opened) settle(false)
  })
  useEffect(() => () => taken(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') finish(leave)
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
      onChange={(event) =>
        setDraft(single ? event.target.value.replace(/\s*\n\s*/g, ' ') : event.target.value)
      }
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
    field.keep(text)
  }
  return <Field {...field} keep={keep} leave={() => edit(false)} />
}
