import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useMarksStyle } from '@/components/marks/use-marks-style'
import { Marks } from '@/components/story/story-document'
import { isPlate } from '@/lib/journal/plates'
import { pictureOf, thumbnailOf } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import type { Mark } from '@/lib/model/mark'
import type { Snapshot } from '@/lib/model/step'
import { labelOf } from '@/lib/story/label'
import { overlay, sayMark } from '@/lib/story/marks'
import { Frame, Missing, NoPicture } from './frame'

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

type PictureProps = {
  step: Snapshot
  className?: string | undefined
  /** lie over it; it never bears them */
  marks?: readonly Mark[] | undefined
  /** lies over all of it */
  over?: ReactNode
}
type SmallProps = Pick<PictureProps, 'step' | 'className'>

const Over = ({ marks, width, height }: { marks: readonly Mark[]; width: number; height: number }) => {
  useMarksStyle()
  return <Marks marks={overlay(marks, { width, height })} />
}

type ImageProps = PictureProps & { url: string | null; gone: boolean }

const NO_MARKS: readonly Mark[] = []

const Image = ({ step, url, gone, className, marks = NO_MARKS, over }: ImageProps) => {
  const [damaged, setDamaged] = useState(false)
  const { picture, missed } = step
  if (!picture) return <NoPicture missed={missed} />
  if (gone) return <Missing words="The picture is not here." />
  if (damaged) return <Missing words="The picture cannot be read." />
  const { width, height } = picture
  const alt = [labelOf(step), ...marks.map(sayMark)].join(', ')
  return (
    <Frame picture={picture} className={className}>
      {url !== null && <img src={url} alt={alt} onError={() => setDamaged(true)} />}
      {marks.length > 0 && <Over marks={marks} width={width} height={height} />}
      {over}
    </Frame>
  )
}

/** Undefined while it is being looked up or developed, null where there is none. */
const found = async <Row,>(row: Promise<Row | undefined>, id: Id): Promise<Row | null | undefined> =>
  (await row) ?? ((await isPlate(id)) ? undefined : null)

const NOTHING = 'nothing'
const id = (step: Snapshot) => step.picture?.id ?? NOTHING

/** The small picture, for lists. */
export const Thumbnail = ({ step, className }: SmallProps) => {
  const row = useLiveQuery(() => found(thumbnailOf(id(step)), id(step)), [id(step)])
  const blob = useMemo(() => (row ? new Blob([row.bytes], { type: row.type }) : null), [row])
  return <Image step={step} url={useObjectUrl(blob)} gone={row === null} className={className} />
}

/** The whole picture; its bytes are read when it comes into sight. */
export const Picture = (props: PictureProps) => {
  const { step } = props
  const row = useLiveQuery(() => found(pictureOf(id(step)), id(step)), [id(step)])
  return <Image {...props} url={useObjectUrl(row?.blob)} gone={row === null} />
}
