import { useLiveQuery } from 'dexie-react-hooks'
import { counted } from '@/components/words'
import { counts } from '@/lib/journal/read'
import styles from './options.module.css'

export const KEPT: readonly string[] = [
  'The views that you open on the sites you allowed: title, link, queries, time range, variables.',
  'The pictures that you take, and the words that you write.',
  'All of it in this browser only. Secrets in links are masked before anything is kept.',
]

export const NEVER: readonly string[] = [
  'Nothing leaves by itself. No account, no server, no telemetry.',
  'No request is made but for the numbers behind a graph, to its own site, where you said yes for that site.',
  'Nothing from private windows, and nothing from sites that you have not allowed.',
  'A trail leaves only when you save a file or copy a link, and then you see what goes.',
]

export const Sentences = ({ of }: { of: readonly string[] }) => (
  <ul className={styles.sentences}>
    {of.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
)

/** How much is kept here, and what never leaves. */
export const StoredPart = () => {
  const held = useLiveQuery(counts, [])
  return (
    <>
      {held && (
        <p>
          {counted(held.trails, 'trail')}, {counted(held.steps, 'step')}, {counted(held.pictures, 'picture')}.
        </p>
      )}
      <h3>What is kept</h3>
      <Sentences of={KEPT} />
      <h3>What never leaves</h3>
      <Sentences of={NEVER} />
      <p className={styles.faint}>
        Removing the extension removes the journal. Save trail files of what you want to keep.
      </p>
    </>
  )
}
