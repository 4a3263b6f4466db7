import { useEffect, useState } from 'react'
import type { Id } from '@/lib/model/id'
import type { Picture } from '@/lib/share/bundle'

const none: ReadonlyMap<Id, string> = new Map()

/** Addresses of pictures in memory, given back when the pictures are no longer shown. */
export const usePictureUrls = (pictures: ReadonlyMap<Id, Picture>): ReadonlyMap<Id, string> => {
  const [urls, setUrls] = useState(none)
  useEffect(() => {
    const made = new Map(
      [...pictures].map(([id, { type, bytes }]) => [
        id,
        URL.createObjectURL(new Blob([bytes.slice()], { type })),
      ]),
    )
    setUrls(made)
    return () => {
      for (const url of made.values()) URL.revokeObjectURL(url)
    }
  }, [pictures])
  return urls
}
