import { useWalk } from '@/components/trail/walk'
import { Foreign } from '@/components/trail/row-parts'
import type { Kind, Piece } from '@/lib/story/gap/gap'
import styles from './gap.module.css'

export const NAMES: Readonly<Record<Kind, string>> = {
  deadEnds: 'Dead ends',
  looks: 'Looks',
  words: 'Notes and facts',
  tools: 'Tools',
  people: 'People',
}

const Line = ({ piece }: { piece: Piece }) => {
  const { times, shown } = useWalk()
  const { label, said, at, stepId, times: often, found } = piece
  return (
    <li className={styles.piece}>
      {stepId === null ? (
        <Foreign text={label} />
      ) : (
        <a href={`#${shown.whole.trail.id}/read/${stepId}`}>
          {at !== null && <time dateTime={new Date(at).toISOString()}>{times.clock(at)} </time>}
          <Foreign text={label} />
        </a>
      )}
      {often > 1 && <span className={styles.faint}> {often} times</span>}
      {said !== '' && (
        <span className={styles.said}>
          {' '}
          <Foreign text={said} />
        </span>
      )}
      {found.by !== '' && (
        <span className={styles.faint}>
          {' '}
          in the ticket: “<Foreign text={found.by} />”
        </span>
      )}
    </li>
  )
}

/** Some things of the trail, each with the way to its step. */
export const Pieces = ({ kind, pieces }: { kind: Kind; pieces: readonly Piece[] }) =>
  pieces.length === 0 ? null : (
    <section className={styles.kind} aria-label={NAMES[kind]}>
      <h4>{NAMES[kind]}</h4>
      <ul>
        {pieces.map((piece) => (
          <Line key={piece.key} piece={piece} />
        ))}
      </ul>
    </section>
  )
