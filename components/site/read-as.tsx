import { useCallback, useEffect, useId, useState } from 'react'
import { useActs } from '@/components/toast/acts'
import { eitherWay } from '@/lib/journal/undo'
import { sendFromOurs } from '@/lib/messages/send'
import type { Origin } from '@/lib/model/origin'
import { nameOfTool } from '@/lib/story/label'
import styles from './read-as.module.css'

const BY_ITSELF = 'by itself'

type Known = { tool: string | null; tools: readonly string[] }

/** What that site was said to be, asked again after each change. Null until it is known. */
const useSaid = (origin: Origin) => {
  const { attempt, did } = useActs()
  const [known, setKnown] = useState<Known | null>(null)
  const ask = useCallback(async () => setKnown(await sendFromOurs('readAs', { origin })), [origin])
  useEffect(() => attempt(ask), [attempt, ask])
  const tell = async (tool: string | null) => {
    await sendFromOurs('say', { origin, tool })
    await ask()
  }
  const say = (tool: string | null) =>
    attempt(async () => {
      await tell(tool)
      const words = tool === null ? 'Its pages speak for themselves again' : `Read as ${nameOfTool(tool)} now`
      const before = known?.tool ?? null
      did(
        words,
        eitherWay(
          () => tell(before),
          () => tell(tool),
        ),
      )
    })
  return { known, say }
}

const byName = (one: string, other: string) => nameOfTool(one).localeCompare(nameOfTool(other), 'en')

/** Where the pages of a site do not show which tool they are of, or show it wrongly, the person says it. */
export const ReadAs = ({ origin }: { origin: Origin }) => {
  const { known, say } = useSaid(origin)
  const id = useId()
  if (!known) return null
  return (
    <span className={styles.line}>
      <label htmlFor={id}>Read as</label>
      <select
        id={id}
        className={styles.choice}
        value={known.tool ?? ''}
        onChange={({ target }) => say(target.value || null)}
      >
        <option value="">{BY_ITSELF}</option>
        {known.tools.toSorted(byName).map((tool) => (
          <option key={tool} value={tool}>
            {nameOfTool(tool)}
          </option>
        ))}
      </select>
    </span>
  )
}
