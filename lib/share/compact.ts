import type { Id } from '@/lib/model/id'
import type { Snapshot, Visit } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import type { Whole } from '@/lib/model/whole'
import { onOneClock } from '@/lib/story/clocks'
import { current, type Current } from '@/lib/story/current'
import { lifeOf } from '@/lib/story/leads'
import type { Columns } from './columns'
import { becausePlace, captionPlace, FLOATS, KINDS, SOURCES, suggestedPlace, VERDICTS } from './letters'
import { rowsOf, type Row } from './link-rows'
import { splice } from './splice'

/** Cells that are all alike at the end are left out; the reader puts them back. */
const short = <Cell>(cells: Cell[], blank: Cell): Cell[] => {
  const last = cells.findLastIndex((cell) => JSON.stringify(cell) !== JSON.stringify(blank))
  return cells.slice(0, last + 1)
}
const seconds = (ms: number): number => ms / 1_000

/** Gives out an index for each different value, in order of first use. */
const table = <Value>() => {
  const indexes = new Map<string, number>()
  const values: Value[] = []
  const indexOf = (value: Value): number => {
    const key = JSON.stringify(value)
    const known = indexes.get(key)
    if (known !== undefined) return known
    indexes.set(key, values.length)
    return values.push(value) - 1
  }
  return { values, indexOf }
}

type Index = (id: Id | null) => number
const indexIn = (rows: readonly { id: Id }[]): Index => {
  const indexes = new Map(rows.map(({ id }, index) => [id, index]))
  return (id) => (id === null ? -1 : (indexes.get(id) ?? -1))
}

const keptLetter = ({ step, kept, why }: Row): string => {
  const expected = step.kind !== 'visit' || why !== null
  return kept === expected ? '-' : kept ? 'k' : 'f'
}

const stepColumns = (rows: readonly Row[], start: number, person: Index, lead: Index): Columns[1] => {
  const place = indexIn(rows.map(({ step }) => step))
  const before = (index: number) => rows[index - 1]?.step.at ?? start
  return [
    rows.map(({ step }) => KINDS[step.kind]).join(''),
    rows.map(({ step }, index) => seconds(step.at - before(index))),
    rows.map(({ step }) => person(step.by)),
    rows.map(({ parentId }, index) => (parentId === null ? 0 : index - place(parentId))),
    short(
      rows.map(({ leadId }) => lead(leadId)),
      -1,
    ),
    rows.map(keptLetter).join('').replace(/-+$/, ''),
    short(
      rows.map(({ why }) => why?.text ?? ''),
      '',
    ),
    short(
      rows.map(({ why, step }) => (why && why.by !== step.by ? person(why.by) : -1)),
      -1,
    ),
  ]
}

const wordColumns = (rows: readonly Row[]): Columns[2] => {
  const facts = rows.flatMap(({ step }) => (step.kind === 'fact' ? [step] : []))
  return [
    rows.filter(({ step }) => step.kind === 'note' || step.kind === 'fact').map(({ text }) => text),
    facts.map(({ source }) => SOURCES[source]).join(''),
    short(
      facts.map(({ link }) => link),
      null,
    ),
  ]
}

type Looked = Visit | Snapshot

const viewColumns = (looked: readonly Looked[], tool: (pair: [string, string]) => number): Columns[4] => {
  const views = looked.map(({ view }) => view)
  return [
    views.map(({ tool: name, kind }) => tool([name, kind])),
    views.map(({ title }) => title),
    views.map(({ queries }) => queries.map(({ text, language }): [string, string] => [text, language])),
    short(
      views.map(({ variables }) => variables),
      {},
    ),
    short(
      views.map(({ panel }) => panel),
      null,
    ),
  ]
}

const timeColumns = (looked: readonly Looked[]): Columns[5] => {
  const known = (view: View, read: (from: number, to: number) => number): number | null =>
    view.time.from === null || view.time.to === null ? null : seconds(read(view.time.from, view.time.to))
  return [
    looked.map(({ view }) => view.time.raw.from),
    looked.map(({ view }) => view.time.raw.to),
    looked.map(({ view, at }) => known(view, (_, to) => at - to)),
    looked.map(({ view }) => known(view, (from, to) => to - from)),
    looked.map(({ view }) => FLOATS[view.time.floats]).join(''),
  ]
}

const linkColumns = (looked: readonly Looked[], link: (url: string | [string]) => number): Columns[6] => {
  const views = looked.map(({ view }) => view)
  return [
    views.map((view) => link(splice(view.url, view))),
    views.map((view) => (view.pinned === null ? -1 : link(splice(view.pinned, view)))),
    short(
      views.map(({ unpinned }) => unpinned),
      null,
    ),
    short(
      views.map(({ masked }) => masked),
      [],
    ),
    views
      .map(({ opaque }) => (opaque ? 'o' : '-'))
      .join('')
      .replace(/-+$/, ''),
  ]
}

const kindColumns = (rows: readonly Row[]): Columns[7] => {
  const place = indexIn(rows.map(({ step }) => step))
  const visits = rows.flatMap(({ step }, index) => (step.kind === 'visit' ? [{ step, index }] : []))
  const graphs = rows.flatMap(({ step }) => (step.kind === 'snapshot' ? [step.graph] : []))
  const back = ({ step, index }: (typeof visits)[number]): number => {
    const refined = place(step.refines)
    return refined === -1 ? 0 : index - refined
  }
  return [
    short(visits.map(back), 0),
    visits
      .map(({ step }) => (step.back ? 'b' : '-'))
      .join('')
      .replace(/-+$/, ''),
    short(
      graphs.map(({ title }) => title),
      '',
    ),
    short(
      graphs.map(({ place: at }) => (at ? [at.panel, at.panels, at.row, at.rows] : [])),
      [],
    ),
  ]
}

const leadColumns = (whole: Whole, now: Current, person: Index, place: Index): Columns[8] => [
  whole.leads.map(({ id, question }) => now.question.get(id)?.text ?? question),
  whole.leads.map(({ at }) => seconds(at - whole.trail.openedAt)),
  whole.leads.map(({ by }) => person(by)),
  whole.leads.map(({ fromId }) => place(fromId)),
]

const verdictColumns = (whole: Whole, now: Current, person: Index, place: Index): Columns[9] => {
  const all = whole.leads.flatMap(({ id }, lead) =>
    (now.verdicts.get(id) ?? []).map((row) => ({ ...row, lead })),
  )
  return [
    all.map(({ lead }) => lead),
    all.map(({ verdict }) => VERDICTS[verdict]).join(''),
    all.map(({ at }) => seconds(at - whole.trail.openedAt)),
    all.map(({ by }) => person(by)),
    all.map(({ because }) => because),
    all.map(({ stepId }) => place(stepId)),
  ]
}

/** Why leads were opened and whose idea they were. */
const origins = (whole: Whole, now: Current): (readonly [string, string])[] =>
  whole.leads.flatMap((lead, index) => {
    const { because, suggested } = lifeOf(lead, now).lead
    return [
      ...(because === '' ? [] : [[becausePlace(index), because] as const]),
      ...(suggested ? [[suggestedPlace(index), JSON.stringify(suggested)] as const] : []),
    ]
  })

/** Of the steps that go along, by their indexes; empty for that of time. */
const orderOf = ({ order }: Current, place: Index): string =>
  order
    .map(place)
    .filter((index) => index !== -1)
    .join(' ')

/** Words by where they stand. Who does not know a place passes it over. */
const told = (whole: Whole, now: Current, place: Index): Columns[10] => {
  const order = orderOf(now, place)
  const captions = [...now.caption].flatMap(([id, { text }]) =>
    text === '' || place(id) === -1 ? [] : [[captionPlace(place(id)), text] as const],
  )
  return Object.fromEntries([
    ...[...now.prose].map(([section, { text }]) => [section, text] as const),
    ...(now.impact === 'unknown' ? [] : [['impact', now.impact] as const]),
    ...captions,
    ...origins(whole, now),
    ...(order === '' ? [] : [['order', order] as const]),
  ])
}

/** A trail as a link carries it: text only, without ids, with what was said later worked in. */
export const compact = (recorded: Whole, options: { looks: boolean }): Columns => {
  const whole = onOneClock(recorded)
  const now = current(whole)
  const { rows, leftOut } = rowsOf(whole, now, options)
  const looked = rows.flatMap(({ step }) => ('view' in step ? [step] : []))
  const [person, lead] = [indexIn(whole.people), indexIn(whole.leads)]
  const place = indexIn(rows.map(({ step }) => step))
  const [tools, links] = [table<[string, string]>(), table<string | [string]>()]
  const views = viewColumns(looked, tools.indexOf)
  const addresses = linkColumns(looked, links.indexOf)
  const { openedAt, by } = whole.trail
  return [
    [now.name?.text ?? '', openedAt, person(by), whole.people.map(({ name }) => name), leftOut],
    stepColumns(rows, openedAt, person, lead),
    wordColumns(rows),
    [tools.values, links.values],
    views,
    timeColumns(looked),
    addresses,
    kindColumns(rows),
    leadColumns(whole, now, person, place),
    verdictColumns(whole, now, person, place),
    told(whole, now, place),
  ]
}
