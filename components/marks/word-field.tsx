import { useLiveQuery } from 'dexie-react-hooks'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { marksEverywhere } from '@/lib/journal/shape-words'
import { glossary } from '@/lib/story/glossary'
import styles from './marking.module.css'

const SUGGESTED = 30
const LONGEST = 200

type WordFieldProps = { text: string; keep: (text: string) => void; leave: () => void }

/** The word of a mark, with those that were used before in reach. Enter keeps, Esc drops; leaving it keeps. */
export const WordField = ({ text, keep, leave }: WordFieldProps) => {
  const [draft, setDraft] = useState(text)
  const done = useRef(false)
  const list = useId()
  const used = useLiveQuery(async () => glossary(await marksEverywhere()).slice(0, SUGGESTED), [])
  const finish = (act: () => void) => {
    if (done.current) return
    done.current = true
    act()
  }
  const settle = () => finish(() => (draft.trim() === text.trim() ? leave() : keep(draft.trim())))
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') finish(leave)
    else if (event.key === 'Enter') settle()
    else return
    event.preventDefault()
    event.currentTarget.closest('[data-marking]')?.querySelector('button')?.focus({ preventScroll: true })
  }
  return (
    <>
      <input
        className={styles.word}
        aria-label="Word on the mark"
        placeholder="A word: choppy, step up …"
        list={list}
        value={draft}
        maxLength={LONGEST}
        dir="auto"
        autoComplete="off"
        autoFocus
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={onKeyDown}
        onBlur={settle}
      />
      <datalist id={list}>
        {(used ?? []).map(({ word }) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </>
  )
}
