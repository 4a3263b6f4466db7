import { useEffect, useState } from 'react'
import { Button } from '@/components/controls/button'
import { useActs } from '@/components/toast/acts'
import { sendFromOurs } from '@/lib/messages/send'
import styles from './loss.module.css'

/** Says that the browser lost something of the journal, until the person has read it. Red is for this alone. */
export const Loss = () => {
  const { attempt } = useActs()
  const [lost, setLost] = useState(false)
  useEffect(() => {
    // Where the background does not answer there is nothing to say; the page has troubles of its own.
    sendFromOurs('loss', {}).then(
      (answer) => setLost(answer.lost),
      () => undefined,
    )
  }, [])
  if (!lost) return null
  const understood = () =>
    attempt(async () => {
      await sendFromOurs('settleLoss', {})
      setLost(false)
    })
  return (
    <div className={styles.loss} role="alert">
      <p>
        The browser lost a part of the journal: its storage was damaged or emptied. What is left is shown.
        Trail files that you saved can be imported again.
      </p>
      <Button look="plain" onClick={understood}>
        Understood
      </Button>
    </div>
  )
}
