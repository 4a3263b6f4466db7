import { classes } from '@/components/classes'
import { safeLink, readable } from '@/lib/story/foreign'
import type { Lead } from '@/lib/model/lead'
import type { Snapshot } from '@/lib/model/step'
import type { Said } from '@/lib/story/current'
import { originOf } from '@/lib/story/origin'
import { areSeveral, signature, signed, type Told } from './people'
import styles from './row.module.css'

/** Text from outside: its direction stays its own, and nothing in it hides. */
export const Foreign = ({ text }: { text: string }) => <bdi>{readable(text)}</bdi>

export const Clock = ({ at, told: { times } }: { at: number; told: Told }) => (
  <time className={styles.clock} dateTime={new Date(at).toISOString()} title={times.moment(at)}>
    {times.clock(at)}
  </time>
)

/** Somebody's words, in quotes; signed where they are somebody else's. */
export const Quote = ({ said, told }: { said: Said; told: Told }) => {
  const name = signed(told, said.by)
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

type ByProps = { ids: readonly string[]; told: Told; className?: string | undefined }

/** Whose it is, quietly, where several people are in the trail or it came from somebody else. */
export const By = ({ ids, told, className }: ByProps) => {
  if (!areSeveral(told) && ids.every((id) => id === told.me)) return null
  return (
    <p className={classes(styles.faint, className)}>
      <Foreign text={signature(told, ids)} />
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
