import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { picturesOf } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'

/** Addresses of the trail's pictures, read anew only when the pictures are others; null until they are there. */
export const useTrailPictures = (whole: Whole): ReadonlyMap<Id, string> | null => {
  const ids = whole.steps.flatMap((step) =>
    step.kind === 'snapshot' && step.picture ? [step.picture.id] : [],
  )
  const rows = useLiveQuery(() => picturesOf(whole), [ids.join(' ')])
  const [urls, setUrls] = useState<ReadonlyMap<Id, string> | null>(null)
  useEffect(() => {
    if (!rows) return
    const made = new Map([...rows].map(([id, { blob }]) => [id, URL.createObjectURL(blob)]))
    setUrls(made)
    return () => {
      for (const url of made.values()) URL.revokeObjectURL(url)
    }
  }, [rows])
  return urls
}
