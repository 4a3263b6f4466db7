import type { Id } from '@/lib/model/id'
import type { Picture } from '@/lib/share/bundle'
import { noPicture, useAddresses } from './addresses'
import type { PictureUrl } from './story-document'

const blobOf = ({ type, bytes }: Picture): Blob => new Blob([bytes.slice()], { type })

/** Addresses of pictures in memory. */
export const usePictureUrls = (pictures: ReadonlyMap<Id, Picture>): PictureUrl =>
  useAddresses(pictures, blobOf) ?? noPicture
