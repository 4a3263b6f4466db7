import type { ReactNode } from 'react'
import { classes } from '@/components/classes'
import type { Picture } from '@/lib/model/picture'
import styles from './picture.module.css'

export const Missing = ({ words }: { words: string }) => <p className={styles.missing}>{words}</p>

export const NoPicture = ({ missed }: { missed: string | null }) => (
  <Missing words={missed ?? 'No picture was taken.'} />
)

type FrameProps = { picture: Picture; className?: string | undefined; children?: ReactNode }

/** The room of a picture, which is known before its bytes are read. */
export const Frame = ({ picture: { width, height, incomplete }, className, children }: FrameProps) => (
  <figure className={styles.figure}>
    <span className={classes(styles.frame, className)} style={{ aspectRatio: `${width} / ${height}` }}>
      {children}
    </span>
    {incomplete !== null && <figcaption className={styles.caption}>{incomplete}</figcaption>}
  </figure>
)
