import type { ReactNode } from 'react'
import { classes } from '@/components/classes'
import { Chevron } from '@/components/controls/icons'
import { counted } from '@/components/words'
import type { Snapshot, Step } from '@/lib/model/step'
import { labelOf, toolOf } from '@/lib/story/label'
import type { Look } from '@/lib/story/looks'
import type { Folded, Kept } from '@/lib/story/outline'
import { lookersOf } from '@/lib/story/same-look'
import type { Told } from './people'
import { By, Clock, Foreign, OutLink, placeOf, Quote } from './row-parts'
import styles from './row.module.css'

const SOURCES = {
  chat: 'chat',
  deploy: 'deploy',
  page: 'page',
  call: 'call',
  ticket: 'ticket',
  other: 'elsewhere',
} as const

export const sourceOf = (step: Step): string => {
  if (step.kind === 'note') return 'note'
  return step.kind === 'fact' ? `fact · ${SOURCES[step.source]}` : toolOf(step.view)
}

export const Words = ({ look }: { look: Look }) => {
  const { step, text } = look
  if (step.kind === 'note' || step.kind === 'fact') return <Foreign text={text} />
  const place = step.kind === 'snapshot' ? placeOf(step) : ''
  return (
    <>
      <Foreign text={labelOf(step)} />
      {place !== '' && <span className={styles.faint}>, {place}</span>}
    </>
  )
}

type UnfoldProps = { words: string; open: boolean; turn?: () => void }

export const Unfold = ({ words, open, turn }: UnfoldProps) => (
  <button type="button" className={styles.unfold} aria-expanded={open} onClick={turn}>
    <Chevron className={classes(styles.chevron, open && styles.down)} />
    {words}
  </button>
)

/** What a row holds that answers to a person, or comes later. */
export type Slots = {
  /** shows what is folded into an entry */
  unfold: (key: string, words: string) => ReactNode
  picture: (step: Snapshot) => ReactNode
  /** what changed since the step before it */
  difference: (entry: Kept) => ReactNode
}

const Head = ({ look, told }: { look: Look; told: Told }) => (
  <p className={styles.head}>
    <Clock at={look.step.at} told={told} />
    <strong className={'view' in look.step ? styles.title : styles.said}>
      <Words look={look} />
    </strong>
    <span className={styles.tool}>{sourceOf(look.step)}</span>
  </p>
)

type EntryProps<Of> = Slots & { entry: Of; told: Told }

export const KeptRow = ({ entry, told, unfold, picture, difference }: EntryProps<Kept>) => {
  const { look } = entry
  const { step, refined, why } = look
  return (
    <>
      {refined.length > 0 && unfold(entry.key, `after ${counted(refined.length, 'refinement')}`)}
      <Head look={look} told={told} />
      {step.kind === 'snapshot' && picture(step)}
      {difference(entry)}
      {step.kind === 'fact' && step.link !== null && <OutLink url={step.link} />}
      {why && <Quote said={why} told={told} />}
      {(look.also.length > 0 || step.by === told.me || step.by !== why?.by) && (
        <By ids={lookersOf(look)} told={told} />
      )}
    </>
  )
}

/** What a folded run was about, in a few words: where it was, and how much of it. */
const about = (looks: readonly Look[]): string => {
  const labels = [...new Set(looks.map(({ step }) => labelOf(step)))]
  const [first = '', second] = labels
  return second === undefined ? first : labels.length === 2 ? `${first}, ${second}` : `${first}, ${second} …`
}

export const RunRow = ({ entry, told, unfold }: Omit<EntryProps<Folded>, 'picture' | 'difference'>) => {
  const count = entry.looks.reduce((sum, { refined }) => sum + 1 + refined.length, 0)
  return (
    <div className={styles.run}>
      {unfold(entry.key, counted(count, 'look'))}
      <span className={styles.about}>
        <Foreign text={about(entry.looks)} />
      </span>
      <By ids={entry.looks.flatMap(lookersOf)} told={told} className={styles.line} />
    </div>
  )
}
