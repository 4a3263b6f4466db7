import { LayoutDashboard } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '@/components/controls/button'
import { useActs } from '@/components/toast/acts'
import { counted } from '@/components/words'
import { sendFromOurs } from '@/lib/messages/send'
import styles from './whole-board.module.css'

type Progress = { done: number; total: number }

/** How often the walk is asked how far it came, in milliseconds. */
const ASKED_EVERY = 400
const HINT =
  'Scrolls through the page and takes every graph once. Browsers allow two pictures a second: 40 graphs take about 20 s.'

/** A walk through the dashboard of a tab, started here or elsewhere. */
const useTour = (tabId: number | null) => {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => {
    if (tabId === null) return
    let here = true
    const look = () =>
      sendFromOurs('tourState', { tabId, cancel: false }).then(
        ({ progress: told }) => here && setProgress(told),
        () => here && setProgress(null),
      )
    void look()
    const timer = setInterval(() => void look(), ASKED_EVERY)
    return () => {
      here = false
      clearInterval(timer)
    }
  }, [tabId])
  return progress
}

const outcome = (saved: number, missed: readonly string[], cancelled: boolean): string => {
  const lacking = missed.length === 0 ? '' : `, ${missed.length} not whole: ${missed[0] ?? ''}`
  return `${cancelled ? 'Cancelled: ' : ''}${counted(saved, 'graph')} saved${lacking}`
}

/** Every graph of a dashboard, those that are not in sight included; how far it came, and a way out. */
export const WholeBoard = ({ tabId }: { tabId: number | null }) => {
  const { attempt, did } = useActs()
  const progress = useTour(tabId)
  if (tabId === null) return null
  const start = () =>
    attempt(async () => {
      const { saved, missed, cancelled } = await sendFromOurs('tour', { tabId })
      did(saved === 0 && !cancelled ? 'There is no graph on this page' : outcome(saved, missed, cancelled))
    })
  if (!progress)
    return (
      <Button onClick={start} title={HINT}>
        <LayoutDashboard />
        Snapshot the whole dashboard
      </Button>
    )
  const left = Math.ceil(Math.max(0, progress.total - progress.done) / 2)
  return (
    <div className={styles.progress} role="status">
      <progress max={Math.max(1, progress.total)} value={progress.done} />
      <span>
        {progress.done} of {progress.total}, at most {left} s left
      </span>
      <Button look="bare" onClick={() => void sendFromOurs('tourState', { tabId, cancel: true })}>
        Cancel
      </Button>
    </div>
  )
}
