import { Field } from '@/components/controls/editable'
import { FactForm } from '@/components/fact/fact-form'
import { usePerformed } from '@/components/toast/use-perform'
import { ask, write, type Asked, type Deed } from '@/components/trail/deeds'
import { LeadForm } from '@/components/trail/lead-form'
import { UnkeptAt } from '@/components/unkept/unkept-at'
import { lastStep } from '@/lib/journal/steps'
import type { Id } from '@/lib/model/id'
import { LIMITS } from '@/lib/model/limits'
import styles from './bar.module.css'

const PLACES = ['note', 'lead', 'fact'] as const
/** What can be typed into the bar. */
export type InBar = (typeof PLACES)[number]

export const barFieldAt = (place: string): InBar | null => PLACES.find((one) => one === place) ?? null

const NOTE = 'A line of your own'

const askFromHere = async (trailId: Id, asked: Asked): Promise<Deed> =>
  ask(trailId, (await lastStep(trailId))?.id ?? null, asked)

type BarFieldProps = { trailId: Id; open: InBar; close: () => void }

const Opened = ({ trailId, open, close }: BarFieldProps) => {
  const performed = usePerformed()
  const perform = (deed: Promise<Deed>): Promise<boolean> => {
    close()
    return performed(deed)
  }
  if (open === 'fact') return <FactForm trailId={trailId} close={close} />
  return (
    <div className={styles.field}>
      {open === 'note' ? (
        <Field
          label={NOTE}
          hint={NOTE}
          limit={LIMITS.words}
          keep={(text) => perform(write(trailId, { kind: 'note', text }, Date.now()))}
          leave={close}
        />
      ) : (
        <LeadForm keep={(asked) => perform(askFromHere(trailId, asked))} leave={close} />
      )}
    </div>
  )
}

/** The field above the buttons. */
export const BarField = (props: BarFieldProps) => (
  <UnkeptAt key={props.open} trailId={props.trailId} place={props.open}>
    <Opened {...props} />
  </UnkeptAt>
)
