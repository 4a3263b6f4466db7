import type { ComponentProps } from 'react'
import { classes } from '@/components/classes'
import styles from './button.module.css'

type ButtonProps = ComponentProps<'button'> & {
  /** `main`: the one act of a screen. `bare`: no frame until it is pointed at */
  look?: 'plain' | 'main' | 'bare'
}

export const Button = ({ look = 'plain', className, type = 'button', ...rest }: ButtonProps) => (
  <button {...rest} type={type} className={classes(styles.button, styles[look], className)} />
)
