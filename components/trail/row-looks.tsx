import { ChevronRight } from 'lucide-react'
import { classes } from '@/components/classes'
import { Picture, Thumbnail } from '@/components/picture/picture'
import { counted } from '@/components/words'
import type { Step } from '@/lib/model/step'
import { labelOf, toolOf } from '@/lib/story/label'
import type { Look } from '@/lib/story/looks'
import { movedFrom } from '@/lib/story/moved'
import type { Folded, Kept } from '@/lib/story/outline'
import { lookersOf } from '@/lib/story/same-look'
import { By, Clock, Difference, Foreign, OutLink, placeOf, Quote } from './row-parts'
import styles from './row.module.css'
import { useWalk } from './walk'

const SOURCES = {
  chat: 'chat',
  deploy: 'deploy',
  page: 'page',
  call: 'call',
  ticket: 'ticket',
  other: 'elsewhere',
} as const

const sourceOf = (step: Step): string => {
  if (step.kind === 'note') return 'note'
  return step.kind === 'fact' ? `fact · ${SOURCES[step.source]}` : toolOf(step.view)
}

const Words = ({ look }: { look: Look }) => {
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

const Unfold = ({ id, words }: { id: string; words: string }) => {
  const { opened, turn } = useWalk()
  const open = opened.has(id)
  return (
    <button type="button" className={styles.unfold} aria-expanded={open} onClick={() => turn(id)}>
      <ChevronRight className={classes(styles.chevron, open && styles.down)} />
      {words}
    </button>
  )
}

const Head = ({ look }: { look: Look }) => (
  <p className={styles.head}>
    <Clock at={look.step.at} />
    <strong className={'view' in look.step ? styles.title : styles.said}>
      <Words look={look} />
    </strong>
    <span className={styles.tool}>{sourceOf(look.step)}</span>
  </p>
)

export const KeptRow = ({ entry, large }: { entry: Kept; large: boolean }) => {
  const { me, shown } = useWalk()
  const { look, before } = entry
  const { step, refined, why } = look
  return (
    <>
      {refined.length > 0 && (
        <Unfold id={entry.key} words={`after ${counted(refined.length, 'refinement')}`} />
      )}
      <Head look={look} />
      {step.kind === 'snapshot' && !large && <Thumbnail step={step} className={styles.small} />}
      {step.kind === 'snapshot' && large && (
        <Picture step={step} className={styles.large} marks={shown.outline.now.marks.get(step.id)} />
      )}
      {'view' in step && <Difference step={step} before={before} moved={entry.moved()} />}
      {step.kind === 'fact' && step.link !== null && <OutLink url={step.link} />}
      {why && <Quote said={why} />}
      {(look.also.length > 0 || step.by === me || step.by !== why?.by) && <By ids={lookersOf(look)} />}
    </>
  )
}

/** What a folded run was about, in a few words: where it was, and how much of it. */
const about = (looks: readonly Look[]): string => {
  const labels = [...new Set(looks.map(({ step }) => labelOf(step)))]
  const [first = '', second] = labels
  return second === undefined ? first : labels.length === 2 ? `${first}, ${second}` : `${first}, ${second} …`
}

export const RunRow = ({ entry }: { entry: Folded }) => {
  const count = entry.looks.reduce((sum, { refined }) => sum + 1 + refined.length, 0)
  return (
    <div className={styles.run}>
      <Unfold id={entry.key} words={counted(count, 'look')} />
      <span className={styles.about}>
        <Foreign text={about(entry.looks)} />
      </span>
      <By ids={entry.looks.flatMap(lookersOf)} className={styles.line} />
    </div>
  )
}

export const LookRow = ({ look, before }: { look: Look; before: Kept['before'] }) => (
  <div className={styles.look}>
    <p className={styles.head}>
      <Clock at={look.step.at} />
      <span className={styles.title}>
        <Words look={look} />
      </span>
      <span className={styles.tool}>{sourceOf(look.step)}</span>
    </p>
    {'view' in look.step && (
      <Difference step={look.step} before={before} moved={movedFrom(before, look.step)} />
    )}
    <By ids={lookersOf(look)} />
  </div>
)
