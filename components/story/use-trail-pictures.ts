import { useLiveQuery } from 'dexie-react-hooks'
import { picturesOf } from '@/lib/journal/read'
import { picturesIn } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { useAddresses } from './addresses'
import type { PictureUrl } from './story-document'

const blobOf = ({ blob }: { blob: Blob }): Blob => blob

/** Addresses of the trail's pictures, read anew only when the pictures are others; null until they are there. */
export const useTrailPictures = (whole: Whole): PictureUrl | null => {
  const rows = useLiveQuery(() => picturesOf(whole), [picturesIn(whole.steps).join(' ')])
  return useAddresses(rows, blobOf)
}
