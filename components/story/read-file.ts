import { LIMITS } from '@/lib/model/limits'
import { tellRestore, type Restored } from '@/lib/share/restore'
import { byAndBy } from './by-and-by'

/** For who waits: a large one takes seconds. */
export const READING = 'Reading the file …'

/** A file that is too large is not even read. */
export const bytesOf = async (file: Blob): Promise<Uint8Array> =>
  file.size > LIMITS.bundle ? new Uint8Array(LIMITS.bundle + 1) : new Uint8Array(await file.arrayBuffer())

/** Opens a trail file or an exported story while the page answers; null where it was stopped. */
export const readTrail = (bytes: Uint8Array, signal: AbortSignal): Promise<Restored | null> =>
  byAndBy(tellRestore(bytes), signal)
