import { Field as OpenField } from '@/components/controls/editable'
import { UnkeptAt } from '@/components/unkept/unkept-at'
import { LIMITS } from '@/lib/model/limits'
import { LeadForm, OriginForm } from './lead-form'
import { MoveTo } from './move-to'
import styles from './row.module.css'
import { placeOfField, type Field } from './fields'
import type { Row } from './rows'
import { useRow, type RowActs } from './use-row'
import { useWalk } from './walk'

type Line = Exclude<Field, 'lead' | 'origin' | 'move'>

const LABELS: Readonly<Record<Line, string>> = {
  why: 'Why?',
  words: 'Words',
  question: 'Question of this lead',
  open: 'Reopen because …',
  'dead-end': 'Dead end because …',
  confirmed: 'Confirmed by this: …',
}

/** A verdict needs no reason. */
const isVerdict = (field: Line): boolean => field === 'open' || field === 'dead-end' || field === 'confirmed'

type WordsProps = { field: Line; acts: RowActs; leave: () => void }

const Words = ({ field, acts, leave }: WordsProps) => {
  const { shown } = useWalk()
  const { look, lead } = acts.aim
  const texts: Partial<Record<Line, string | undefined>> = {
    why: look?.why?.text,
    words: look?.text,
    question: lead ? shown.outline.leads.get(lead.id)?.question : '',
  }
  const single = field === 'question'
  return (
    <OpenField
      className={styles.field}
      label={LABELS[field]}
      hint={LABELS[field]}
      text={texts[field] ?? ''}
      single={single}
      wordless={isVerdict(field)}
      limit={single ? LIMITS.line : LIMITS.words}
      keep={(text) => {
        leave()
        return acts.keep(field, text)
      }}
      leave={leave}
    />
  )
}

type OpenedProps = { field: Field; acts: RowActs }

const Opened = ({ field, acts }: OpenedProps) => {
  const { edit, shown } = useWalk()
  const leave = () => edit(null)
  if (field === 'move') return <MoveTo acts={acts} leave={leave} />
  const lead = shown.outline.leads.get(acts.aim.lead?.id ?? '')?.lead
  if (field === 'origin' && lead)
    return (
      <OriginForm
        origin={lead}
        keep={(origin) => {
          leave()
          return acts.giveOrigin(origin)
        }}
        leave={leave}
      />
    )
  if (field === 'origin') return null
  if (field !== 'lead') return <Words field={field} acts={acts} leave={leave} />
  return (
    <LeadForm
      keep={(asked) => {
        leave()
        return acts.ask(asked)
      }}
      leave={leave}
    />
  )
}

/** The field that a key or the menu opened in this row. */
export const RowField = ({ row }: { row: Row }) => {
  const { field: open, shown } = useWalk()
  const acts = useRow(row)
  if (open?.key !== row.key || !acts) return null
  return (
    <UnkeptAt trailId={shown.whole.trail.id} place={placeOfField(open)}>
      <Opened field={open.field} acts={acts} />
    </UnkeptAt>
  )
}
