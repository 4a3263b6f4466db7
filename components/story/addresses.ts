import { useEffect, useState } from 'react'
import type { Id } from '@/lib/model/id'
import type { PictureUrl } from './story-document'

/** Before it is known which there are. */
export const noPicture: PictureUrl = () => null

type Lent = {
  urlOf: PictureUrl
  giveBack: () => void
}

const lend = <Picture>(pictures: ReadonlyMap<Id, Picture>, blobOf: (picture: Picture) => Blob): Lent => {
  const made = new Map<Id, string>()
  const make = (id: Id, picture: Picture): string => {
    const url = URL.createObjectURL(blobOf(picture))
    made.set(id, url)
    return url
  }
  return {
    urlOf: (id) => {
      const picture = pictures.get(id)
      return made.get(id) ?? (picture === undefined ? null : make(id, picture))
    },
    giveBack: () => {
      for (const url of made.values()) URL.revokeObjectURL(url)
      made.clear()
    },
  }
}

/**
 * Addresses of pictures, given back when these are no longer shown; null until the pictures are there. A browser takes
 * a third of a millisecond to make one: each is made when it is first asked for.
 */
export const useAddresses = <Picture>(
  pictures: ReadonlyMap<Id, Picture> | undefined,
  blobOf: (picture: Picture) => Blob,
): PictureUrl | null => {
  const [lent, setLent] = useState<Lent | null>(null)
  useEffect(() => {
    if (!pictures) return
    const now = lend(pictures, blobOf)
    setLent(now)
    return now.giveBack
  }, [pictures, blobOf])
  return lent?.urlOf ?? null
}
