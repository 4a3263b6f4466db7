import { Copy } from 'lucide-react'
import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react'
import { Button } from '@/components/controls/button'
import { useActs } from '@/components/toast/acts'
import { useWalk } from '@/components/trail/walk'
import { LIMITS } from '@/lib/model/limits'
import { copyText } from '@/lib/share/clipboard'
import { coverageLine, gapOf, type Found, type Gap, type Kind } from '@/lib/story/gap/gap'
import { missingList } from '@/lib/story/gap/list'
import { timesIn } from '@/lib/story/times'
import styles from './gap.module.css'
import { dropOld, readTicketText, writeTicketText } from './kept'
import { Pieces } from './pieces'

const KINDS: readonly Kind[] = ['deadEnds', 'looks', 'words', 'tools', 'people']
const UTC = timesIn('UTC')

const Group = ({ gap, how, words }: { gap: Gap; how: Found['how']; words: string }) => {
  const some = KINDS.map((kind) => ({ kind, pieces: gap[kind].filter(({ found }) => found.how === how) }))
  const count = some.reduce((sum, { pieces }) => sum + pieces.length, 0)
  if (count === 0) return null
  return (
    <details className={styles.group} open={how === 'absent'}>
      <summary>
        {words} ({count})
      </summary>
      {some.map(({ kind, pieces }) => (
        <Pieces key={kind} kind={kind} pieces={pieces} />
      ))}
    </details>
  )
}

const Copies = ({ gap }: { gap: Gap }) => {
  const { times } = useWalk()
  const { attempt, did } = useActs()
  const copy = (as: 'markdown' | 'plain') =>
    attempt(async () => {
      await copyText(missingList(gap, times, as))
      did('Copied what the ticket does not mention')
    })
  if (missingList(gap, times, 'plain') === '') return null
  return (
    <div className={styles.acts}>
      <Button onClick={() => copy('markdown')}>
        <Copy />
        Copy what is missing (Markdown)
      </Button>
      <Button look="bare" onClick={() => copy('plain')}>
        As plain text
      </Button>
    </div>
  )
}

const Compared = ({ text }: { text: string }) => {
  const { shown, times } = useWalk()
  const gap = useMemo(() => gapOf(shown.whole, shown.outline, text, [times, UTC]), [shown, times, text])
  return (
    <>
      <p role="status" className={styles.line}>
        {coverageLine(gap)}
      </p>
      <Copies gap={gap} />
      <Group gap={gap} how="absent" words="Not mentioned" />
      <Group gap={gap} how="perhaps" words="Perhaps: some words of it are there" />
      <Group gap={gap} how="mentioned" words="Mentioned" />
    </>
  )
}

const FULL = `A field holds ${LIMITS.words.toLocaleString('en')} characters. What came after them is not compared: what is said to be missing may be there.`

const Ticket = () => {
  const { shown } = useWalk()
  const trailId = shown.whole.trail.id
  const [{ text, kept }, set] = useState(() => readTicketText(trailId))
  const [field, keeping] = [useId(), useId()]
  const slow = useDeferredValue(text)
  useEffect(() => dropOld(Date.now()), [])
  const write = (next: string, keep: boolean) => {
    writeTicketText(trailId, next, keep, Date.now())
    set({ text: next, kept: keep })
  }
  return (
    <>
      <label htmlFor={field}>The ticket’s text</label>
      <textarea
        id={field}
        className={styles.ticket}
        value={text}
        rows={6}
        maxLength={LIMITS.words}
        dir="auto"
        placeholder="Paste the ticket here."
        onKeyDown={(event) => event.stopPropagation()}
        onChange={(event) => write(event.target.value, kept)}
      />
      <p className={styles.faint}>It stays on this screen, and is in no story, file or copy.</p>
      {text.length >= LIMITS.words && <p role="alert">{FULL}</p>}
      <label htmlFor={keeping} className={styles.keep}>
        <input
          id={keeping}
          type="checkbox"
          checked={kept}
          onChange={(event) => write(text, event.target.checked)}
        />
        Keep it in this browser for a month
      </label>
      {slow.trim() !== '' && <Compared text={slow} />}
    </>
  )
}

/** What of the trail the ticket does not mention: which steps, tools, people and dead ends. */
export const GapPart = () => (
  <details className={styles.gap}>
    <summary>
      <h3 className={styles.title}>Compare with the ticket</h3>
    </summary>
    <div className={styles.body}>
      <Ticket />
    </div>
  </details>
)
