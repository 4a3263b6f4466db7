import { useEffect, useState } from 'react'
import { useActs } from '@/components/toast/acts'
import { sendFromOurs } from '@/lib/messages/send'

export type KeepsNumbers = {
  /** null until it is known */
  keep: boolean | null
  /** what a click does, as the person reads it */
  words: string
  turn: () => void
}

/** Whether the numbers behind a site's graphs are kept too. Off until somebody says so, for each site. */
export const useNumbers = (origin: string): KeepsNumbers => {
  const { attempt, did } = useActs()
  const [keep, setKeep] = useState<boolean | null>(null)
  useEffect(() => {
    let here = true
    sendFromOurs('numbers', { origin, keep: null }).then(
      (answer) => here && setKeep(answer.keep),
      () => here && setKeep(null),
    )
    return () => {
      here = false
    }
  }, [origin])
  const turn = () =>
    attempt(async () => {
      const answer = await sendFromOurs('numbers', { origin, keep: keep !== true })
      setKeep(answer.keep)
      did(
        answer.keep ? 'The numbers of its graphs are kept from now on' : 'Only pictures are kept from now on',
      )
    })
  return {
    keep,
    words: keep === true ? 'Keep no numbers of its graphs' : "Also keep the numbers of this site's graphs",
    turn,
  }
}
