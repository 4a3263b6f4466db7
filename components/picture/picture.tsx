import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useState } from 'react'
import { classes } from '@/components/classes'
import { plateOf } from '@/lib/journal/plates'
import { pictureOf, thumbnailOf } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import type { Snapshot } from '@/lib/model/step'
import { labelOf } from '@/lib/story/label'
import styles from './picture.module.css'

/** An address of bytes that is given back when nobody looks at them any more. */
const useObjectUrl = (blob: Blob | null | undefined): string | null => {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => {
      setUrl(null)
      URL.revokeObjectURL(made)
    }
  }, [blob])
  return url
}

type PictureProps = { step: Snapshot; className?: string | undefined }

const Missing = ({ words }: { words: string }) => <p className={styles.missing}>{words}</p>

const Image = ({ step, url, gone, className }: PictureProps & { url: string | null; gone: boolean }) => {
  const [damaged, setDamaged] = useState(false)
  const { picture, missed } = step
  if (!picture) return <Missing words={missed ?? 'No picture was taken.'} />
  if (gone) return <Missing words="The picture is not here." />
  if (damaged) return <Missing words="The picture cannot be read." />
  const { width, height, incomplete } = picture
  return (
    <figure className={styles.figure}>
      <span className={classes(styles.frame, className)} style={{ aspectRatio: `${width} / ${height}` }}>
        {url !== null && <img src={url} alt={labelOf(step)} onError={() => setDamaged(true)} />}
      </span>
      {incomplete !== null && <figcaption className={styles.caption}>{incomplete}</figcaption>}
    </figure>
  )
}

/** Undefined while it is being looked up or developed, null where there is none. */
const found = async <Row,>(row: Promise<Row | undefined>, id: Id): Promise<Row | null | undefined> =>
  (await row) ?? ((await plateOf(id)) ? undefined : null)

const NOTHING = 'nothing'
const id = (step: Snapshot) => step.picture?.id ?? NOTHING

/** The small picture, for lists. */
export const Thumbnail = ({ step, className }: PictureProps) => {
  const row = useLiveQuery(() => found(thumbnailOf(id(step)), id(step)), [id(step)])
  const blob = useMemo(() => (row ? new Blob([row.bytes], { type: row.type }) : null), [row])
  return <Image step={step} url={useObjectUrl(blob)} gone={row === null} className={className} />
}

/** The whole picture; its bytes are read when it comes into sight. */
export const Picture = ({ step, className }: PictureProps) => {
  const row = useLiveQuery(() => found(pictureOf(id(step)), id(step)), [id(step)])
  return <Image step={step} url={useObjectUrl(row?.blob)} gone={row === null} className={className} />
}
