import type { ReactNode } from 'react'
import { readable } from '@/lib/story/foreign'
import { hunks, tokens, written, type Token } from '@/lib/story/tokens'
import styles from './selected.module.css'

/** Longer queries are shown without marks: comparing them would take longer than reading them. */
const LONGEST = 8_000

const lead = (stretch: readonly Token[]) => (stretch[0]?.spaced ? ' ' : '')

/** A query with what went and what came since the step before. */
const marked = (before: string, after: string): ReactNode => {
  if (Math.max(before.length, after.length) > LONGEST) return readable(after)
  const all = tokens(before)
  const found = hunks(all, tokens(after))
  if (!found) return readable(after)
  const parts: ReactNode[] = []
  let from = 0
  const same = (to: number) => {
    const stretch = all.slice(from, to)
    parts.push(lead(stretch) + readable(written(stretch)))
  }
  for (const { at, gone, come } of found) {
    same(at)
    if (gone.length > 0) parts.push(lead(gone), <del key={`gone ${at}`}>{readable(written(gone))}</del>)
    if (come.length > 0) parts.push(lead(come), <ins key={`come ${at}`}>{readable(written(come))}</ins>)
    from = at + gone.length
  }
  same(all.length)
  return parts
}

/** One query, monospace; `before` is the query it was made from, null where there is none. */
export const QueryText = ({ text, before }: { text: string; before: string | null }) => (
  <pre className={styles.query} dir="ltr">
    {before === null || before === text ? readable(text) : marked(before, text)}
  </pre>
)
