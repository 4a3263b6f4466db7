import { Download } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/controls/button'
import { browserZone, useSettings } from '@/components/settings/use-settings'
import { useActs } from '@/components/toast/acts'
import { sized } from '@/components/words'
import type { Shown } from '@/components/trail/use-trail'
import { CopyLink, useTrailLink } from './copy-link'
import { Leaving } from './leaving'
import { meaningOf } from './length'
import { save } from './save'
import styles from './share.module.css'

const WAYS = [
  ['html', 'Save story (HTML)', 'One file that opens anywhere, without the extension and without a network.'],
  ['zip', 'Save Markdown with pictures', 'For a repository or a wiki: story.md, and its pictures beside it.'],
  ['json', 'Save trail file', 'Everything, for another Overshoulder to take in; readable without one.'],
] as const

/** Files grow with their pictures, and mail programs refuse large ones. */
const LARGE = 20_000_000

const savedWords = (bytes: number): string =>
  `Saved, ${sized(bytes)}${bytes > LARGE ? '. That is more than most mail programs take' : ''}`

/** What would leave, and the ways out. */
export const Share = ({ whole, outline }: Shown) => {
  const { attempt, did } = useActs()
  const zone = useSettings()?.zone ?? browserZone()
  const link = useTrailLink(whole)
  const [saving, setSaving] = useState(false)
  const saveAs = (ending: 'html' | 'zip' | 'json') => {
    setSaving(true)
    attempt(() =>
      save(whole, ending, { zone })
        .then((bytes) => did(savedWords(bytes)))
        .finally(() => setSaving(false)),
    )
  }
  return (
    <div className={styles.share}>
      <p className={styles.promise}>Nothing has left this browser.</p>
      <Leaving whole={whole} outline={outline} />
      <h2>Ways out</h2>
      <ul className={styles.ways}>
        {WAYS.map(([ending, words, meaning]) => (
          <li key={ending}>
            <Button disabled={saving} onClick={() => saveAs(ending)}>
              <Download />
              {words}
            </Button>
            <p className={styles.faint}>{meaning}</p>
          </li>
        ))}
        <li>
          <CopyLink whole={whole} />
          <p className={styles.faint}>{meaningOf(link)}</p>
        </li>
      </ul>
    </div>
  )
}
