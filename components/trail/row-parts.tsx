import { safeLink, readable } from '@/lib/story/foreign'
import { changes, type Change } from '@/lib/story/difference'
import type { Snapshot } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import type { Said } from '@/lib/story/current'
import { nameIn, signed } from './people'
import styles from './row.module.css'
import { useWalk } from './walk'

/** Text from outside: its direction stays its own, and nothing in it hides. */
export const Foreign = ({ text }: { text: string }) => <bdi>{readable(text)}</bdi>

export const Clock = ({ at }: { at: number }) => {
  const { times } = useWalk()
  return (
    <time className={styles.clock} dateTime={new Date(at).toISOString()} title={times.moment(at)}>
      {times.clock(at)}
    </time>
  )
}

const CODE: ReadonlySet<Change['what']> = new Set(['query', 'variable'])

/** What changed since the step it came from, in as few words as that can be said. */
export const Difference = ({ before, after }: { before: View | null; after: View }) => {
  const { times } = useWalk()
  const said = before ? changes(before, after, times) : []
  if (said.length === 0) return null
  return (
    <ul className={styles.changes}>
      {said.map(({ what, say }) => (
        <li key={what + say} className={CODE.has(what) ? styles.code : undefined}>
          <Foreign text={say} />
        </li>
      ))}
    </ul>
  )
}

/** Somebody's words, in quotes; signed where they are somebody else's. */
export const Quote = ({ said }: { said: Said }) => {
  const walk = useWalk()
  const name = signed(walk, said.by)
  return (
    <p className={styles.quote} dir="auto">
      “{readable(said.text)}”{name !== '' && <span className={styles.faint}> {name}</span>}
    </p>
  )
}

export const placeOf = ({ graph: { place } }: Snapshot): string =>
  place === null
    ? ''
    : place.rows > 1
      ? `row ${place.row} of ${place.rows}`
      : `panel ${place.panel} of ${place.panels}`

export const By = ({ id }: { id: string }) => {
  const walk = useWalk()
  return <p className={styles.faint}>{nameIn(walk, id)}</p>
}

/** A link from outside: clickable only where it leads to a web page, otherwise its text. */
export const OutLink = ({ url, words }: { url: string; words?: string }) => {
  const href = safeLink(url)
  if (href === null) return <code className={styles.address}>{readable(url)}</code>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {words ?? readable(href)}
    </a>
  )
}
