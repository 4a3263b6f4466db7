import type { ReactNode } from 'react'
import styles from './selected.module.css'

/** One fact with its name before it, in a list of facts. */
export const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={styles.line}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
