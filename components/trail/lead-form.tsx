import { useState, type FocusEvent, type KeyboardEvent, type SyntheticEvent } from 'react'
import { LIMITS } from '@/lib/model/limits'
import type { Suggestion } from '@/lib/model/lead'
import { safeLink } from '@/lib/story/foreign'
import type { Asked } from './deeds'
import styles from './lead-form.module.css'

const SOURCES: readonly (readonly [Suggestion['from'], string])[] = [
  ['person', 'a person'],
  ['runbook', 'a runbook'],
  ['message', 'a message'],
  ['story', 'an earlier story'],
  ['other', 'other'],
]

type Draft = { question: string; because: string; from: Suggestion['from'] | ''; text: string; link: string }

const EMPTY: Draft = { question: '', because: '', from: '', text: '', link: '' }

const askedIn = ({ question, because, from, text, link }: Draft): Asked => {
  const words = text.trim()
  const url = link.trim() === '' ? null : (safeLink(link.trim()) ?? link.trim())
  const said = from !== '' || words !== '' || url !== null
  return {
    question: question.trim(),
    because: because.trim(),
    suggested: said ? { from: from === '' ? 'other' : from, text: words, link: url } : null,
  }
}

type MoreProps = { draft: Draft; change: (part: Partial<Draft>) => void }

const More = ({ draft, change }: MoreProps) => (
  <>
    <input
      aria-label="Because"
      placeholder="because …"
      dir="auto"
      autoFocus
      maxLength={LIMITS.words}
      value={draft.because}
      onChange={({ target }) => change({ because: target.value })}
    />
    <div className={styles.line}>
      <select
        aria-label="Suggested by"
        value={draft.from}
        onChange={({ target }) =>
          change({ from: SOURCES.find(([source]) => source === target.value)?.[0] ?? '' })
        }
      >
        <option value="">suggested by …</option>
        {SOURCES.map(([source, words]) => (
          <option key={source} value={source}>
            {words}
          </option>
        ))}
      </select>
      <input
        aria-label="Who or what suggested it"
        placeholder="name, title or words"
        dir="auto"
        maxLength={LIMITS.line}
        value={draft.text}
        onChange={({ target }) => change({ text: target.value })}
      />
    </div>
    <input
      aria-label="Link of what suggested it"
      placeholder="link (https://…)"
      maxLength={LIMITS.url}
      value={draft.link}
      onChange={({ target }) => change({ link: target.value })}
    />
  </>
)

type LeadFormProps = { keep: (asked: Asked) => void; leave: () => void }

/** Opens a lead: a question and Enter is enough. Esc drops it; leaving it keeps what was typed. */
export const LeadForm = ({ keep, leave }: LeadFormProps) => {
  const [draft, setDraft] = useState(EMPTY)
  const [more, setMore] = useState(false)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const settle = () => {
    const asked = askedIn(draft)
    if (asked.question === '') leave()
    else keep(asked)
  }
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    settle()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    leave()
  }
  // While another window is in front (to copy a link, say) the form still holds the focus of its own page.
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget) && !currentTarget.contains(document.activeElement)) settle()
  }
  return (
    <form
      className={styles.form}
      aria-label="Lead"
      tabIndex={-1}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <div className={styles.line}>
        <input
          aria-label="Lead: what is the question?"
          placeholder="Lead: what is the question?"
          dir="auto"
          autoFocus
          maxLength={LIMITS.line}
          value={draft.question}
          onChange={({ target }) => change({ question: target.value })}
        />
        {!more && (
          <button type="button" className={styles.more} onClick={() => setMore(true)}>
            because …
          </button>
        )}
      </div>
      {more && <More draft={draft} change={change} />}
      {more && (
        <button type="submit" className={styles.more}>
          Open the lead
        </button>
      )}
    </form>
  )
}
