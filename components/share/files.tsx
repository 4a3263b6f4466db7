import { Download, Printer } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/controls/button'
import { firstClick } from '@/components/controls/first-click'
import { useMine } from '@/components/settings/use-settings'
import { useActs } from '@/components/toast/acts'
import { sized } from '@/components/words'
import type { Whole } from '@/lib/model/whole'
import { Paper } from './paper'
import { save, type Ending } from './save'
import styles from './share.module.css'

const WAYS: readonly (readonly [Ending, string, string])[] = [
  [
    'html',
    'Save story (HTML)',
    'One file that opens anywhere, without the extension and without a network. Replay inside.',
  ],
  ['zip', 'Save Markdown with pictures', 'For a repository or a wiki: story.md, and its pictures beside it.'],
  ['json', 'Save trail file', 'Everything, for another Overshoulder to take in; readable without one.'],
  [
    'csv',
    'Save timeline (CSV)',
    'A table for incident tools and spreadsheets: one row for each step and turn.',
  ],
]

/** For who waits: a story with a thousand pictures takes seconds. */
const WRITING = 'The file is being written …'

/** Files grow with their pictures, and mail programs refuse large ones. */
const LARGE = 20_000_000

const savedWords = (bytes: number): string =>
  `Saved, ${sized(bytes)}${bytes > LARGE ? '. That is more than most mail programs take' : ''}`

/** The trail as files, and on paper. `whole` is what may leave. */
export const Files = ({ whole, zone }: { whole: Whole; zone: string }) => {
  const { attempt, did } = useActs()
  const mine = useMine()
  const [saving, setSaving] = useState<Ending | null>(null)
  const [printing, print] = useState(false)
  const saveAs = (ending: Ending) => {
    setSaving(ending)
    attempt(() =>
      save(whole, ending, { zone, mine })
        .then((bytes) => did(savedWords(bytes)))
        .finally(() => setSaving(null)),
    )
  }
  return (
    <section aria-label="Files" className={styles.ways}>
      <h2>Files</h2>
      <ul>
        {WAYS.map(([ending, words, meaning]) => (
          <li key={ending}>
            <Button disabled={saving !== null} onClick={firstClick(() => saveAs(ending))}>
              <Download />
              {words}
            </Button>
            <p className={styles.faint}>{saving === ending ? WRITING : meaning}</p>
          </li>
        ))}
        <li>
          <Button disabled={printing} onClick={() => print(true)}>
            <Printer />
            Print, or save as PDF
          </Button>
          <p className={styles.faint}>
            Folded looks are opened. Beside each kept step stands the address of what was seen, in one line.
          </p>
        </li>
      </ul>
      {printing && <Paper whole={whole} zone={zone} done={() => print(false)} />}
    </section>
  )
}
