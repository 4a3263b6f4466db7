import { classes } from '@/components/classes'
import { safeLink, readable } from '@/lib/story/foreign'
import { changes, type Change } from '@/lib/story/difference'
import { sayMoved, type Moved } from '@/lib/story/moved'
import type { Lead } from '@/lib/model/lead'
import type { Snapshot, Visit } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import type { Said } from '@/lib/story/current'
import { originOf } from '@/lib/story/origin'
import { areSeveral, signature, signed } from './people'
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

type DifferenceProps = { step: Visit | Snapshot; before: View | null; moved: Moved }

/** What changed since the step it came from, in as few words as that can be said, and the name of that move. */
export const Difference = ({ step, before, moved }: DifferenceProps) => {
  const { times } = useWalk()
  const said = before ? changes(before, step.view, times) : []
  const move = sayMoved(moved)
  if (said.length === 0 && move === '') return null
  return (
    <ul className={styles.changes} aria-label="What changed since the step before">
      {move !== '' && (
        <li className={styles.move}>
          <Foreign text={move} />
        </li>
      )}
      {said.map(({ what, say }) => (
        <li key={what + say} className={classes(styles.chip, CODE.has(what) && styles.code)}>
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

/** Whose it is, quietly, where several people are in the trail or it came from somebody else. */
export const By = ({ ids, className }: { ids: readonly string[]; className?: string | undefined }) => {
  const walk = useWalk()
  if (!areSeveral(walk) && ids.every((id) => id === walk.me)) return null
  return (
    <p className={classes(styles.faint, className)}>
      <Foreign text={signature(walk, ids)} />
    </p>
  )
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

/** Why a lead was opened and whose idea it was; nothing where nobody said. */
export const Origin = ({ lead }: { lead: Pick<Lead, 'because' | 'suggested'> }) => {
  const said = originOf(lead)
  const link = lead.suggested?.link ?? null
  if (said === '') return null
  return (
    <p className={styles.origin}>
      <Foreign text={said} />
      {link !== null && (
        <>
          {' · '}
          <OutLink url={link} words="Open" />
        </>
      )}
    </p>
  )
}
