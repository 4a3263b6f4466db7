import { useLiveQuery } from 'dexie-react-hooks'
import { picturesOf } from '@/lib/journal/read'
import type { Whole } from '@/lib/model/whole'
import { useAddresses } from './addresses'
import type { PictureUrl } from './story-document'

const blobOf = ({ blob }: { blob: Blob }): Blob => blob

/** Addresses of the trail's pictures, read anew only when the pictures are others; null until they are there. */
export const useTrailPictures = (whole: Whole): PictureUrl | null => {
  const ids = whole.steps.flatMap((step) =>
    step.kind === 'snapshot' && step.picture ? [step.picture.id] : [],
  )
  const rows = useLiveQuery(() => picturesOf(whole), [ids.join(' ')])
  return useAddresses(rows, blobOf)
}
