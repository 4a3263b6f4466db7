import type { ReactNode } from 'react'
import { Foreign } from '@/components/trail/row-parts'
import { useWalk } from '@/components/trail/walk'
import type { Id } from '@/lib/model/id'
import styles from './lost.module.css'

/** As many as anybody goes through; what is settled makes room for the next. */
const MOST = 20

/** Whose it is: "by you", "claimed by Ben". */
export const useWhose = (): ((id: Id) => string) => {
  const { shown, me } = useWalk()
  return (id) => (id === me ? 'by you' : `claimed by ${shown.outline.people.get(id)?.trim() || 'somebody'}`)
}

type LostProps = {
  /** where it stood, whose it is, and when it was said */
  of: string
  said: string
  /** what is told or shown in its place, or that nothing is */
  instead: string
  /** ways to bring it back */
  children: ReactNode
}

/** What somebody made and nobody sees. */
export const Lost = ({ of, said, instead, children }: LostProps) => (
  <li className={styles.one}>
    <p className={styles.faint}>
      <Foreign text={of} />
    </p>
    <blockquote className={styles.said}>
      <Foreign text={said} />
    </blockquote>
    <p className={styles.faint}>
      <Foreign text={instead} />
    </p>
    {children && <div className={styles.ways}>{children}</div>}
  </li>
)

type LostPartProps<One> = {
  name: string
  because: string
  all: readonly One[]
  draw: (one: One) => ReactNode
}

/** All of it, folded: kept, seen nowhere, and brought back from here. Nothing where nothing is lost. */
export const LostPart = <One,>({ name, because, all, draw }: LostPartProps<One>) =>
  all.length > 0 && (
    <details className={styles.lost}>
      <summary>
        {name} · {all.length.toLocaleString('en')}
      </summary>
      <p className={styles.faint}>{because}</p>
      <ul className={styles.list}>{all.slice(0, MOST).map(draw)}</ul>
      {all.length > MOST && (
        <p className={styles.faint}>And {(all.length - MOST).toLocaleString('en')} more.</p>
      )}
    </details>
  )
