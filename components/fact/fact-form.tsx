import type { SyntheticEvent } from 'react'
import { Button } from '@/components/controls/button'
import { useActs } from '@/components/toast/acts'
import { write } from '@/components/trail/deeds'
import { useDraft } from '@/components/unkept/use-draft'
import type { Id } from '@/lib/model/id'
import { LIMITS } from '@/lib/model/limits'
import type { Fact } from '@/lib/model/step'
import { safeLink } from '@/lib/story/foreign'
import styles from './fact-form.module.css'
import { lastTimeAt } from './when'

const SOURCES: readonly (readonly [Fact['source'], string])[] = [
  ['chat', 'Chat'],
  ['deploy', 'Deploy'],
  ['page', 'Page'],
  ['call', 'Call'],
  ['ticket', 'Ticket'],
  ['other', 'Elsewhere'],
]

const isSource = (value: string): value is Fact['source'] => SOURCES.some(([source]) => source === value)

const NOT_A_LINK =
  'That link does not lead to a web page: it would stay text. Use one that starts with https://'

type Draft = { text: string; source: Fact['source']; link: string; clock: string }
const EMPTY: Draft = { text: '', source: 'chat', link: '', clock: '' }

const isUnkept = ({ text, link, clock }: Draft): boolean =>
  [text, link, clock].some((part) => part.trim() !== '')

const begin = (words: Partial<Record<string, string>> | null): Draft => {
  const source = words?.source ?? ''
  return { ...EMPTY, ...words, source: isSource(source) ? source : EMPTY.source }
}

/** Something from outside the dashboards. Without a time it happened now. */
export const FactForm = ({ trailId, close }: { trailId: Id; close: () => void }) => {
  const { attempted, did } = useActs()
  const { draft, change, release, drop } = useDraft({ begin, isUnkept, leave: close })
  const link = draft.link.trim() === '' ? null : safeLink(draft.link.trim())
  const wrong = draft.link.trim() !== '' && link === null
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const text = draft.text.trim()
    if (text === '' || wrong) return
    close()
    const writing = attempted(async () => {
      const now = Date.now()
      const at = lastTimeAt(draft.clock, now) ?? now
      const { words, undo } = await write(trailId, { kind: 'fact', text, source: draft.source, link }, at)
      did(words, undo)
    })
    release(writing)
  }
  return (
    <form
      className={styles.form}
      aria-label="Fact"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && drop()}
    >
      <textarea
        aria-label="What happened?"
        placeholder="What happened? A message, a deploy, a page …"
        dir="auto"
        rows={2}
        autoFocus
        maxLength={LIMITS.words}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event)
        }}
      />
      <div className={styles.line}>
        <select
          aria-label="Where from?"
          value={draft.source}
          onChange={({ target }) => isSource(target.value) && change({ source: target.value })}
        >
          {SOURCES.map(([source, words]) => (
            <option key={source} value={source}>
              {words}
            </option>
          ))}
        </select>
        <label className={styles.when}>
          at
          <input
            type="time"
            aria-label="When? Empty is now"
            value={draft.clock}
            onChange={(event) => change({ clock: event.target.value })}
          />
        </label>
      </div>
      <input
        aria-label="Link"
        placeholder="Link (https://…)"
        value={draft.link}
        maxLength={LIMITS.url}
        onChange={(event) => change({ link: event.target.value })}
      />
      {wrong && <p className={styles.wrong}>{NOT_A_LINK}</p>}
      <div className={styles.line}>
        <Button look="main" type="submit" disabled={draft.text.trim() === '' || wrong}>
          Keep
        </Button>
        <Button look="bare" onClick={drop}>
          Drop
        </Button>
      </div>
    </form>
  )
}
