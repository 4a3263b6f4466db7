import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { Button } from '@/components/controls/button'
import { Chart } from '@/components/numbers/chart'
import { browserZone, useSettings } from '@/components/settings/use-settings'
import { download } from '@/components/share/save'
import { useActs } from '@/components/toast/acts'
import { counted } from '@/components/words'
import { dropNumbers, numbersOf } from '@/lib/journal/numbers'
import type { Numbers } from '@/lib/model/numbers'
import type { Snapshot } from '@/lib/model/step'
import { numbersCsv } from '@/lib/story/plot'
import styles from './beside-part.module.css'

const saveCsv = (step: Snapshot, numbers: Numbers) =>
  download(
    new Blob([numbersCsv(numbers)], { type: 'text/csv' }),
    `overshoulder-${new Date(step.at).toISOString().slice(0, 10)}-${step.id}.csv`,
  )

/** The numbers behind the picture, where they were kept: to be read after their server has forgotten them. */
export const NumbersPart = ({ step }: { step: Snapshot }) => {
  const numbers = useLiveQuery(() => numbersOf(step.id), [step.id])
  const zone = useSettings()?.zone ?? browserZone()
  const [open, setOpen] = useState(false)
  const { attempt, did } = useActs()
  if (!numbers) return null
  const remove = () =>
    attempt(async () => did('The numbers are removed; the picture stays.', await dropNumbers(step.id)))
  return (
    <section className={styles.beside}>
      {open && <Chart numbers={numbers} series={step.graph.series} zone={zone} />}
      {open && numbers.cut && <p className={styles.when}>There were more lines or moments than are kept.</p>}
      <div className={styles.buttons}>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Close the numbers' : `Read the numbers (${counted(numbers.lines.length, 'line')})`}
        </Button>
        <Button look="bare" onClick={() => saveCsv(step, numbers)}>
          Save as CSV
        </Button>
        <Button look="bare" onClick={remove}>
          Remove the numbers
        </Button>
      </div>
    </section>
  )
}
