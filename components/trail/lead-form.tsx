import { useState, type FocusEvent, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react'
import { useAsking } from '@/components/controls/use-asking'
import { useDraft } from '@/components/unkept/use-draft'
import { LIMITS } from '@/lib/model/limits'
import type { Suggestion } from '@/lib/model/lead'
import { safeLink } from '@/lib/story/foreign'
import type { Asked, Origin } from './deeds'
import styles from './lead-form.module.css'

const SOURCES: readonly (readonly [Suggestion['from'], string])[] = [
  ['person', 'a person'],
  ['runbook', 'a runbook'],
  ['message', 'a message'],
  ['story', 'an earlier story'],
  ['other', 'other'],
]

type Draft = { question: string; because: string; from: Suggestion['from'] | ''; text: string; link: string }

const PARTS = ['question', 'because', 'from', 'text', 'link'] as const
const EMPTY: Draft = { question: '', because: '', from: '', text: '', link: '' }

const draftOf = ({ because, suggested }: Origin): Draft => ({
  ...EMPTY,
  because,
  ...(suggested ? { from: suggested.from, text: suggested.text, link: suggested.link ?? '' } : {}),
})

const originIn = ({ because, from, text, link }: Draft): Origin => {
  const words = text.trim()
  const url = link.trim() === '' ? null : (safeLink(link.trim()) ?? link.trim())
  const said = from !== '' || words !== '' || url !== null
  return {
    because: because.trim(),
    suggested: said ? { from: from === '' ? 'other' : from, text: words, link: url } : null,
  }
}

const hasOrigin = (draft: Draft): boolean => !isSame({ ...draft, question: '' }, EMPTY)

type PartProps = { draft: Draft; change: (part: Partial<Draft>) => void }

type LineProps = PartProps & {
  part: Exclude<keyof Draft, 'from'>
  label: string
  hint?: string
  limit?: number
  first?: boolean
}

/** One line of the form. */
const Line = ({
  draft,
  change,
  part,
  label,
  hint = label,
  limit = LIMITS.line,
  first = false,
}: LineProps) => (
  <input
    aria-label={label}
    placeholder={hint}
    dir="auto"
    autoFocus={first}
    maxLength={limit}
    value={draft[part]}
    onChange={({ target }) => change({ [part]: target.value })}
  />
)

const Sources = ({ draft, change }: PartProps) => (
  <select
    aria-label="Suggested by"
    value={draft.from}
    onChange={({ target }) => change({ from: sourceOf(target.value) })}
  >
    <option value="">suggested by …</option>
    {SOURCES.map(([source, words]) => (
      <option key={source} value={source}>
        {words}
      </option>
    ))}
  </select>
)

const More = (part: PartProps) => (
  <>
    <Line {...part} part="because" label="Because" hint="because …" limit={LIMITS.words} first />
    <div className={styles.line}>
      <Sources {...part} />
      <Line {...part} part="text" label="Who or what suggested it" hint="name, title or words" />
    </div>
    <Line
      {...part}
      part="link"
      label="Link of what suggested it"
      hint="link (https://…)"
      limit={LIMITS.url}
    />
  </>
)

type SheetProps = { label: string; settle: () => void; leave: () => void; children: ReactNode }

/** Enter and leaving it keep what was typed, Esc drops it. */
const Sheet = ({ label, settle, leave, children }: SheetProps) => {
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
      aria-label={label}
      tabIndex={-1}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {children}
    </form>
  )
}

const sourceOf = (value: string | undefined): Draft['from'] =>
  SOURCES.find(([source]) => source === value)?.[0] ?? ''

const isSame = (one: Draft, other: Draft): boolean =>
  PARTS.every((part) => one[part].trim() === other[part].trim())

/** What is typed into a form, from what stands there; a page asks before it goes. */
const useForm = (first: Draft, leave: () => void) => {
  const [opened] = useState(first)
  const isUnkept = (draft: Draft) => !isSame(draft, opened)
  const form = useDraft<Draft>({
    begin: (words) => (words ? { ...first, ...words, from: sourceOf(words.from) } : first),
    isUnkept,
    leave,
  })
  useAsking(isUnkept(form.draft))
  return form
}

/** What `keep` answers is waited for before the words are let go of. */
type LeadFormProps = { keep: (asked: Asked) => unknown; leave: () => void }

/** Opens a lead: a question and Enter is enough. */
export const LeadForm = ({ keep, leave }: LeadFormProps) => {
  const { drop, release, ...part } = useForm(EMPTY, leave)
  const [more, setMore] = useState(hasOrigin(part.draft))
  const settle = () => {
    const question = part.draft.question.trim()
    if (question === '') drop()
    else release(keep({ question, ...originIn(part.draft) }))
  }
  return (
    <Sheet label="Lead" settle={settle} leave={drop}>
      <div className={styles.line}>
        <Line {...part} part="question" label="Lead: what is the question?" first />
        {!more && (
          <button type="button" className={styles.more} onClick={() => setMore(true)}>
            because …
          </button>
        )}
      </div>
      {more && <More {...part} />}
      {more && (
        <button type="submit" className={styles.more}>
          Open the lead
        </button>
      )}
    </Sheet>
  )
}

type OriginFormProps = { origin: Origin; keep: (origin: Origin) => unknown; leave: () => void }

/** Why a lead was opened and whose idea it was, said anew; what did not change is not said again. */
export const OriginForm = ({ origin, keep, leave }: OriginFormProps) => {
  const { drop, release, ...part } = useForm(draftOf(origin), leave)
  const settle = () => {
    const [said, before] = [originIn(part.draft), originIn(draftOf(origin))]
    if (JSON.stringify(said) === JSON.stringify(before)) drop()
    else release(keep(said))
  }
  return (
    <Sheet label="Why this lead was opened" settle={settle} leave={drop}>
      <More {...part} />
      <button type="submit" className={styles.more}>
        Keep
      </button>
    </Sheet>
  )
}
