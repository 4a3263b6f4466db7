import type { Amendment, AmendmentOf, Impact, Section } from '@/lib/model/amendment'
import type { Id, Instant } from '@/lib/model/id'
import type { Lead } from '@/lib/model/lead'
import type { Mark } from '@/lib/model/mark'
import type { Whole } from '@/lib/model/whole'
import { onOneClock } from './clocks'

/** Somebody's words, as they stand now. */
export type Said = { text: string; by: Id; at: Instant }

/** What holds after all amendments: the newest by (`at`, `id`) has won. Words that were taken back are absent. */
export type Current = {
  name: Said | null
  why: ReadonlyMap<Id, Said>
  /** new words of notes and facts */
  words: ReadonlyMap<Id, Said>
  /** new words of a lead */
  question: ReadonlyMap<Id, Said>
  /** of leads, where somebody changed it */
  origin: ReadonlyMap<Id, Pick<Lead, 'because' | 'suggested'>>
  hang: ReadonlyMap<Id, Id | null>
  keep: ReadonlyMap<Id, 'kept' | 'folded' | 'trimmed'>
  /** words under pictures, in place of those that are drafted */
  caption: ReadonlyMap<Id, Said>
  /** on pictures, by snapshot */
  marks: ReadonlyMap<Id, readonly Mark[]>
  /** of the kept steps in the story; empty for that of time */
  order: readonly Id[]
  /** earlier pictures, by the snapshot beside which they were laid */
  beside: ReadonlyMap<Id, Id>
  prose: ReadonlyMap<Section, Said>
  /** whether customers noticed, as far as somebody said */
  impact: Impact
  /** oldest first */
  verdicts: ReadonlyMap<Id, readonly AmendmentOf<'verdict'>[]>
}

type Row = { at: Instant; id: Id }

/** The order of all rows of a trail. */
export const byTime = (a: Row, b: Row): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const say = <Key>(map: Map<Key, Said>, key: Key, { text, by, at }: Said) => {
  if (text.trim() === '') map.delete(key)
  else map.set(key, { text, by, at })
}

const collector = () => ({
  name: null as Said | null,
  why: new Map<Id, Said>(),
  words: new Map<Id, Said>(),
  question: new Map<Id, Said>(),
  origin: new Map<Id, Pick<Lead, 'because' | 'suggested'>>(),
  hang: new Map<Id, Id | null>(),
  keep: new Map<Id, 'kept' | 'folded' | 'trimmed'>(),
  caption: new Map<Id, Said>(),
  marks: new Map<Id, readonly Mark[]>(),
  order: [] as readonly Id[],
  beside: new Map<Id, Id>(),
  prose: new Map<Section, Said>(),
  impact: 'unknown' as Impact,
  verdicts: new Map<Id, AmendmentOf<'verdict'>[]>(),
})

/** Whether somebody said the same of the same step once more: a reason may follow its verdict. */
const again = (last: AmendmentOf<'verdict'>, { verdict, by, stepId }: AmendmentOf<'verdict'>): boolean =>
  last.verdict === verdict && last.by === by && last.stepId === stepId

const collect = (now: ReturnType<typeof collector>, row: Amendment): void => {
  switch (row.kind) {
    case 'name':
      now.name = row.title.trim() === '' ? null : { text: row.title, by: row.by, at: row.at }
      return
    case 'why':
      say(now.why, row.stepId, row)
      return
    case 'words':
      say(now.words, row.stepId, row)
      return
    case 'prose':
      say(now.prose, row.section, row)
      return
    case 'question':
      now.question.set(row.leadId, { text: row.question, by: row.by, at: row.at })
      return
    case 'origin':
      now.origin.set(row.leadId, { because: row.because, suggested: row.suggested })
      return
    case 'hang':
      now.hang.set(row.stepId, row.leadId)
      return
    case 'keep':
      now.keep.set(row.stepId, row.keep)
      return
    case 'caption':
      say(now.caption, row.stepId, row)
      return
    case 'marks':
      if (row.marks.length === 0) now.marks.delete(row.stepId)
      else now.marks.set(row.stepId, row.marks)
      return
    case 'order':
      now.order = row.stepIds
      return
    case 'beside':
      if (row.otherId === null) now.beside.delete(row.stepId)
      else now.beside.set(row.stepId, row.otherId)
      return
    case 'impact':
      now.impact = row.impact
      return
    case 'verdict': {
      const life = now.verdicts.get(row.leadId)
      const last = life?.at(-1)
      if (!life || !last) now.verdicts.set(row.leadId, [row])
      else if (again(last, row)) life[life.length - 1] = { ...last, because: row.because || last.because }
      else life.push(row)
    }
  }
}

/** Resolves what people changed their minds about. Log-linear in the number of amendments. */
export const current = (whole: Whole): Current => {
  const now = collector()
  for (const row of onOneClock(whole).amendments.toSorted(byTime)) collect(now, row)
  return now
}

/** Why a step was taken or what it showed; null without words. For many steps use `outline`. */
export const whyOf = (whole: Whole, stepId: Id): Said | null => current(whole).why.get(stepId) ?? null
