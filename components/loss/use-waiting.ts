import { useEffect, useState } from 'react'
import { readAccount } from '@/lib/journal/tally'
import { onWaiting } from '@/lib/journal/news'
import type { FromOurs, ResponseOf } from '@/lib/messages/protocol'
import { sendFromOurs } from '@/lib/messages/send'

type Told = ResponseOf<FromOurs, 'waiting'>

/** Whether this page itself could read the journal; undefined until it tried. */
export const useReadable = (): boolean | undefined => {
  const [readable, setReadable] = useState<boolean>()
  useEffect(() => {
    readAccount().then(
      () => setReadable(true),
      () => setReadable(false),
    )
  }, [])
  return readable
}

/**
 * What could not be written, followed; null where all is on disk. A page that was opened while the journal could not be
 * read shows nothing of it, and begins anew when it can be.
 */
export const useWaiting = (): { told: Told | null; readable: boolean } => {
  const [told, setTold] = useState<Told | null>(null)
  const readable = useReadable()
  useEffect(() => {
    const stopped = new AbortController()
    const { signal } = stopped
    const ask = () => {
      sendFromOurs('waiting', {}).then(
        (answer) => !signal.aborted && setTold(answer),
        () => undefined,
      )
    }
    onWaiting(ask, signal)
    ask()
    return () => stopped.abort()
  }, [])
  const isStuck = typeof told?.since === 'number'
  const isOver = told !== null && !isStuck
  useEffect(() => {
    if (readable === false && isOver) location.reload()
  }, [readable, isOver])
  return {
    told: told && (isStuck || told.missed > 0) ? told : null,
    readable: readable !== false,
  }
}
