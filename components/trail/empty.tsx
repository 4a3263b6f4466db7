import { Mark } from '@/components/trail-line/mark'
import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** A place where a trail will be: the trail line, one sentence, one button. */
export const Empty = ({ words, children }: { words: string; children?: ReactNode }) => (
  <div className={styles.empty}>
    <Mark size={56} />
    <p>{words}</p>
    {children}
  </div>
)
