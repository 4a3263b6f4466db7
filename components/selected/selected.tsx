import { Button } from '@/components/controls/button'
import { useMarking } from '@/components/marks/use-marking'
import { Picture } from '@/components/picture/picture'
import { signature } from '@/components/trail/people'
import { Foreign, OutLink, placeOf } from '@/components/trail/row-parts'
import type { Row } from '@/components/trail/rows'
import { useRow, type RowActs } from '@/components/trail/use-row'
import { useWalk } from '@/components/trail/walk'
import type { Mark } from '@/lib/model/mark'
import type { Snapshot, Step } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import { labelOf } from '@/lib/story/label'
import type { Look } from '@/lib/story/looks'
import { movedFrom, movedTo, UNMOVED, type Moved } from '@/lib/story/moved'
import { lookersOf } from '@/lib/story/same-look'
import { BesidePart } from './beside-part'
import { CoveragePart } from './coverage-part'
import { GraphPart } from './graph-part'
import { LeadPart } from './lead-part'
import { NumbersPart } from './numbers-part'
import { PeoplePart } from './people-part'
import styles from './selected.module.css'
import { ViewPart } from './view-part'
import { Why } from './why'

const beforeOf = (row: Row): View | null => {
  if (row.kind === 'look') return row.before
  return row.entry.kind === 'kept' ? row.entry.before : null
}

const movedOf = (row: Row): Moved => {
  if (row.kind === 'look') return 'view' in row.look.step ? movedFrom(row.before, row.look.step) : UNMOVED
  return row.entry.kind === 'kept' ? movedTo(row.entry) : UNMOVED
}

const Head = ({ step, look }: { step: Step; look: Look | null }) => {
  const walk = useWalk()
  const lookers = look ? lookersOf(look) : [step.by]
  const place = step.kind === 'snapshot' ? placeOf(step) : ''
  return (
    <header>
      {'view' in step && (
        <h2 className={styles.title}>
          <Foreign text={labelOf(step)} />
        </h2>
      )}
      <p className={styles.faint}>
        {[walk.times.moment(step.at), place, signature(walk, lookers)]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
    </header>
  )
}

const Keeping = ({ acts }: { acts: RowActs }) => (
  <div className={styles.buttons}>
    <Button onClick={acts.fold}>{acts.aim.look?.kept ? 'Fold' : 'Keep in sight'}</Button>
    <Button look="bare" onClick={acts.trim}>
      Trim
    </Button>
  </div>
)

const NO_MARKS: readonly Mark[] = []

const MarkedPicture = ({ step }: { step: Snapshot }) => {
  const marks = useWalk().shown.outline.now.marks.get(step.id) ?? NO_MARKS
  const { shown, surface, tools } = useMarking(step, marks)
  if (!step.picture) return <Picture step={step} className={styles.picture} />
  return (
    <>
      <Picture step={step} className={styles.picture} marks={shown} over={surface} />
      {tools}
    </>
  )
}

const One = () => {
  const { rows, cursor } = useWalk()
  const row = rows.find(({ key }) => key === cursor) ?? null
  const acts = useRow(row)
  if (!row || !acts) return <p className={styles.none}>Click a step to see all of it here.</p>
  const { step } = acts.aim
  return (
    <div className={styles.selected} key={row.key}>
      {step && <Head step={step} look={acts.aim.look} />}
      {step?.kind === 'snapshot' && <MarkedPicture step={step} />}
      {step?.kind === 'snapshot' && <NumbersPart step={step} />}
      {step?.kind === 'snapshot' && <BesidePart step={step} />}
      <Why row={row} />
      {step && 'view' in step && <ViewPart step={step} before={beforeOf(row)} moved={movedOf(row)} />}
      {step?.kind === 'snapshot' && <GraphPart step={step} />}
      {step?.kind === 'fact' && step.link !== null && <OutLink url={step.link} />}
      <LeadPart row={row} />
      {step && <Keeping acts={acts} />}
    </div>
  )
}

/** What is selected, with everything that is known of it, and what the whole trail looked at. */
export const Selected = () => {
  const { more } = useWalk().shown
  return (
    <>
      <One />
      {!more && <CoveragePart />}
      {!more && <PeoplePart />}
    </>
  )
}
