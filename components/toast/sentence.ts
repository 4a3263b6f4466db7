import { isOfStorage } from '@/lib/journal/storage-error'

/** Dexie's errors hold what the browser said in `inner`, or in their message alone. */
const texts = (error: Error): string[] => [
  error.name,
  error.message,
  ...('inner' in error && error.inner instanceof Error ? texts(error.inner) : []),
]

/** Chromium tells of a quota so, and of a disk without room for a picture otherwise. */
const ROOMLESS = /QuotaExceededError|Failed to write blobs/

const isFull = (error: Error): boolean => texts(error).some((text) => ROOMLESS.test(text))

const FULL =
  'There is no space left on this disk, so that was not saved. Free some, then try again; what was saved before is safe.'

const REFUSED =
  'The journal could not be written, so that was not saved: the disk may be full. Free some space, then try again; what was saved before is safe.'

/** Says what to do in its own words. */
const NEWER = /newer Overshoulder/

/** What went wrong, and what to do where the person can do something. */
export const sentence = (error: unknown): string => {
  if (!(error instanceof Error)) return `That did not work: ${String(error)}`
  if (isFull(error)) return FULL
  if (isOfStorage(error) && !NEWER.test(error.message)) return REFUSED
  return `That did not work: ${error.message}`
}
