import { Button } from '@/components/controls/button'
import { useTimes } from '@/components/settings/use-settings'
import { useActs } from '@/components/toast/acts'
import { counted } from '@/components/words'
import { sendFromOurs } from '@/lib/messages/send'
import styles from './loss.module.css'
import { useWaiting } from './use-waiting'

const waits = (looks: number): string =>
  looks === 0
    ? 'It goes on by itself once there is room.'
    : `Held in memory: ${counted(looks, 'look')}, to be written once there is room, and lost if the browser is closed before.`

/** Says that what is looked at cannot be written, as long as that is so; and what was lost by it, until that was read. */
export const Waiting = () => {
  const { attempt } = useActs()
  const { told, readable } = useWaiting()
  const times = useTimes()
  if (!told) return null
  const { since, looks, missed } = told
  const what = readable ? 'written' : 'read or written'
  return (
    <div className={missed > 0 ? styles.loss : styles.waiting} role="alert">
      {since !== null && (
        <p>
          The journal cannot be {what} since {times.moment(since)}: the disk may be full. What was saved
          before is safe. {waits(looks)}
        </p>
      )}
      {missed > 0 && <p>Lost, since there was no room in memory either: {counted(missed, 'look')}.</p>}
      {since === null && (
        <Button look="plain" onClick={() => attempt(() => sendFromOurs('settleWaiting', {}))}>
          Understood
        </Button>
      )}
    </div>
  )
}
