import type { Whole } from '@/lib/model/whole'
import { rangeOf } from '@/lib/story/caption'
import { labelOf, toolOf } from '@/lib/story/label'
import type { LeadLife } from '@/lib/story/leads'
import type { Look } from '@/lib/story/looks'
import { outline, type Entry, type Outline } from '@/lib/story/outline'
import type { Times } from '@/lib/story/times'
import { stepCode } from './code'
import { shown } from './plain-text'

const COLUMNS = [
  'time_utc',
  'end_utc',
  'kind',
  'person',
  'tool',
  'title',
  'range',
  'query',
  'words',
  'lead',
  'link',
  'code',
] as const
type Row = Partial<Record<(typeof COLUMNS)[number], string>>

/** What spreadsheets take for a formula, full-width letters included, also after white space. */
const FORMULA = /^[\s\u200B\uFEFF]*[=+\-@\t\r＝＋－＠]/u

/** A cell per RFC 4180; what would be a formula starts with an apostrophe and is text. */
const cell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || /^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const utc = (at: number): string => new Date(at).toISOString()

type Told = { outline: Outline; times: Times }

const nameOf = ({ outline: { people } }: Told, id: string): string => people.get(id)?.trim() || 'somebody'

const questionOf = ({ outline: { leads } }: Told, id: string | null): string =>
  id === null ? '' : (leads.get(id)?.question ?? '')

const stepRow = ({ step, why, text, leadId }: Look, told: Told): Row => {
  const view = 'view' in step ? step.view : null
  return {
    time_utc: utc(step.at),
    kind: step.kind === 'fact' ? `fact (${step.source})` : step.kind,
    person: nameOf(told, step.by),
    tool: view ? toolOf(view) : '',
    title: view ? labelOf(step) : '',
    range: view ? rangeOf(view, told.times) : '',
    query: view ? view.queries.map((query) => query.text).join('\n') : '',
    words: why?.text ?? text,
    lead: questionOf(told, leadId),
    link: view ? (view.pinned ?? view.url) : step.kind === 'fact' ? (step.link ?? '') : '',
    code: stepCode(step.id),
  }
}

const leadRow = (at: number, kind: string, life: LeadLife, told: Told, by: string, words: string): Row => ({
  time_utc: utc(at),
  kind,
  person: nameOf(told, by),
  words,
  lead: questionOf(told, life.lead.id),
})

/** The same look by several people is a row for each. */
const lookRows = (look: Look, told: Told): Row[] => [
  ...look.refined.map((step) => stepRow({ ...look, step, why: null }, told)),
  stepRow(look, told),
  ...look.also.flatMap((other) => lookRows(other, told)),
]

const rowsOf = (entry: Entry, told: Told): Row[] => {
  switch (entry.kind) {
    case 'kept':
      return lookRows(entry.look, told)
    case 'looks':
      return entry.looks.flatMap((look) => lookRows(look, told))
    case 'lead':
      return [leadRow(entry.at, 'lead', entry.lead, told, entry.lead.lead.by, entry.lead.lead.because)]
    case 'verdict': {
      const { verdict, reopened, because, by } = entry.judgement
      return [leadRow(entry.at, reopened ? 'reopened' : verdict, entry.lead, told, by, because)]
    }
  }
}

/** The timeline as a table (RFC 4180, UTF-8): one row for each look, note, fact and turn of a lead, in order. */
export const timeline = (whole: Whole, times: Times): string => {
  const told = { outline: outline(whole), times }
  const rows = told.outline.entries.flatMap((entry) => rowsOf(entry, told))
  const lines = rows.map((row) => COLUMNS.map((column) => cell(shown(row[column] ?? ''))).join(','))
  return [COLUMNS.join(','), ...lines, ''].join('\r\n')
}
