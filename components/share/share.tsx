import type { Shown } from '@/components/trail/use-trail'
import { useWalk } from '@/components/trail/walk'
import { Copies } from './copies'
import { Files } from './files'
import { Leaving } from './leaving'
import styles from './share.module.css'
import { useChoice, useLeaving } from './use-parcel'

/** What would leave, and the ways out: each of them carries only what is ticked. */
export const Share = ({ whole, outline }: Pick<Shown, 'whole' | 'outline'>) => {
  const { zone } = useWalk()
  const choice = useChoice()
  const { going, ready } = useLeaving(whole, choice.withheld)
  return (
    <div className={styles.share}>
      <p className={styles.promise}>Nothing has left this browser.</p>
      <Leaving whole={whole} outline={outline} choice={choice} going={ready ? going : null} />
      <fieldset className={styles.out} disabled={!ready} aria-label="Ways out">
        <Files whole={going} zone={zone} />
        <Copies whole={going} zone={zone} />
      </fieldset>
    </div>
  )
}
