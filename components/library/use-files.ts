import { arrivedFile, several, type Arrived } from './arrived'
import { useOnce } from '@/components/toast/use-once'

type Reading = (signal: AbortSignal, isTrail: () => void) => Promise<Arrived | null>

export type Files = {
  /** true while what may take seconds is read, false before that is known, null while nothing is */
  reading: boolean | null
  /** reads the one file that somebody gave; of several at once none */
  take: (files: readonly File[]) => void
  /** the same for what is no file */
  read: (what: Reading) => void
  stop: () => void
}

/** The way in for files, whichever way they come; `settle` hears what came of each that was not stopped. */
export const useFiles = (settle: (arrived: Arrived | null) => void): Files => {
  const { now, begin, stop } = useOnce<boolean>()
  const read = (what: Reading) =>
    begin(false, async (tell, signal) => {
      const arrived = await what(signal, () => tell(true))
      if (!signal.aborted) settle(arrived)
    })
  const take = ([first, ...more]: readonly File[]) => {
    if (more.length > 0) settle(several(more.length + 1))
    else if (first) read((signal, isTrail) => arrivedFile(first, signal, isTrail))
  }
  return { reading: now, take, read, stop }
}
