import { Button } from '@/components/controls/button'
import { takeIn } from '@/components/library/receive'
import { useActs } from '@/components/toast/acts'
import type { Id } from '@/lib/model/id'
import { restore } from '@/lib/share/restore'

/** The trail file that comes with the extension: the investigation of the README, with its pictures. */
const SAMPLE = '/sample-trail.json'

/** Takes the bundled sample into the library, where it can be read, replayed, and thrown away. */
export const SampleButton = ({ open }: { open: (trailId: Id) => void }) => {
  const { attempt } = useActs()
  const take = () =>
    attempt(async () => {
      const file = await fetch(SAMPLE)
      const sample = restore(new Uint8Array(await file.arrayBuffer()))
      if (!sample.ok) throw new Error(sample.message)
      open((await takeIn(sample)).trailId)
    })
  return (
    <div>
      <Button onClick={take}>Open a sample trail</Button>
    </div>
  )
}
