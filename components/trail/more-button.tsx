import type { ComponentProps } from 'react'
import { Button } from '@/components/controls/button'
import { Dots } from '@/components/controls/icons'
import styles from './row.module.css'

/** Opens the menu of a row. */
export const MoreButton = (props: ComponentProps<'button'>) => (
  <Button
    look="bare"
    className={styles.more}
    aria-label="What can be done with this"
    aria-haspopup="menu"
    aria-expanded={false}
    {...props}
  >
    <Dots />
  </Button>
)
