import type { ReactNode } from 'react'
import styles from './trail-name.module.css'

/** What the name of a trail is called where it can be edited. */
export const NAME = 'Name of the trail'
/** What the menu beside it is called. */
export const ACTS = 'What can be done with this trail'

/** Where the trail's name stands above a trail. First rows are drawn with it without React: no hook in it. */
export const NameLine = ({ children }: { children: ReactNode }) => <h1 className={styles.name}>{children}</h1>
