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

/** What went wrong, and what to do where the person can do something. */
export const sentence = (error: unknown): string => {
  if (!(error instanceof Error)) return `That did not work: ${String(error)}`
  return isFull(error) ? FULL : `That did not work: ${error.message}`
}
