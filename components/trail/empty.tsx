import { Mark } from '@/components/trail-line/mark'
import type { ReactNode } from 'react'
import styles from './empty.module.css'

type EmptyProps = {
  words: string
  /** where the words are all that the page has to say, they are its heading */
  alone?: boolean
  children?: ReactNode
}

/** A place where a trail will be: the trail line, one sentence, one button. */
export const Empty = ({ words, alone = false, children }: EmptyProps) => (
  <div className={styles.empty}>
    <Mark size={56} />
    {alone ? <h1>{words}</h1> : <p>{words}</p>}
    {children}
  </div>
)
