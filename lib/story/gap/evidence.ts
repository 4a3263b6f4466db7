import type { Step } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import { labelOf, oneLine, toolOf } from '@/lib/story/label'
import type { Look } from '@/lib/story/looks'
import { isAsked } from '@/lib/story/place'
import { addressOf, isCommon, tellingWords, wordsIn, type Ticket } from './words'

/** `mentioned`: the ticket names it. `perhaps`: some of its words are there. `absent`: nothing of it is. */
export type Found = { how: 'mentioned' | 'perhaps' | 'absent'; /** what of it is in the ticket */ by: string }

const ABSENT: Found = { how: 'absent', by: '' }
const mentioned = (by: string): Found => ({ how: 'mentioned', by })
const perhaps = (by: string): Found => ({ how: 'perhaps', by })

const RANK = { absent: 0, perhaps: 1, mentioned: 2 } as const
export const better = (one: Found, other: Found): Found => (RANK[other.how] > RANK[one.how] ? other : one)

/** Names with an underscore, a colon or dots in them: metrics, fields, paths. What is called is a function. */
const namesIn = (query: string): string[] =>
  [...query.matchAll(/[A-Za-z][\w:.*-]*[_:.][\w:.*-]*\w(?!\w*\s*\()/g)].map(([name]) => name)

/** What a query compares with. */
const valuesIn = (query: string): string[] =>
  [...query.matchAll(/["'`]([^"'`]{3,200})["'`]/g)].map(([, value = '']) => value)

/** What a query is split by. */
const splitsIn = (query: string): string[] =>
  [...query.matchAll(/\b(?:by|without|group by)\s*\(?\s*([\w\s,.]{2,100})/gi)].flatMap(([, list = '']) =>
    list.split(/[\s,]+/).filter((label) => label.length > 2),
  )

/** `playback-17`, `v2.381.0`, `license_timeout`: no word of the language, so nothing else is meant by it. */
const idsIn = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)+|\p{L}+\d[\p{L}\d]*/gu) ?? []).filter(
    (id) => /\p{L}/u.test(id) && wordsIn(id).some((word) => !isCommon(word)),
  )

/** Numbers of traces, commits and dashboards in a link; what a variable is set to is none. */
const linkIds = ({ url, variables }: View): string[] => {
  const set = new Set(Object.values(variables).flat())
  return (url.match(/[\w-]{8,64}/g) ?? []).filter((id) => /\d/.test(id) && /[a-z]/i.test(id) && !set.has(id))
}

const isDistinct = (value: string): boolean => /\d|[-_.:/]/.test(value) && wordsIn(value).length > 1

const firstOf = (all: readonly string[], ticket: Ticket): string | undefined =>
  all.find((phrase) => ticket.says(phrase))

/** A sentence or title: all of it, some of it, or nothing. */
export const ofText = (text: string, ticket: Ticket): Found => {
  const line = oneLine(text)
  const telling = [...new Set(tellingWords(line))]
  const alone = telling.every(isCommon) && telling.length < 2
  if (telling.length > 0 && ticket.says(line)) return alone ? perhaps(line) : mentioned(line)
  const id = firstOf(idsIn(line), ticket)
  if (id !== undefined) return mentioned(id)
  const there = telling.filter((word) => ticket.has(word))
  if (there.length > 1 && there.length === telling.length && !there.every(isCommon))
    return mentioned(there.join(', '))
  const rare = there.find((word) => !isCommon(word))
  if (rare !== undefined) return perhaps(rare)
  const pair = telling.slice(1).findIndex((word, index) => ticket.says(`${telling[index] ?? ''} ${word}`))
  return pair === -1 ? ABSENT : perhaps(telling.slice(pair, pair + 2).join(' '))
}

/** Of a fact; the link to a whole site is that of many things. */
const ofAddress = (url: string, ticket: Ticket): Found => {
  const address = addressOf(url)
  return address && address.place !== address.host && ticket.links.has(address.place)
    ? mentioned('its link')
    : ABSENT
}

const ofLink = (view: View, ticket: Ticket): Found => {
  const linked = isAsked(view)
    ? ABSENT
    : better(ofAddress(view.url, ticket), ofAddress(view.pinned ?? '', ticket))
  if (linked.how !== 'absent') return linked
  const id = firstOf(linkIds(view), ticket)
  return id === undefined ? ABSENT : mentioned(id)
}

const ofQueries = (view: View, ticket: Ticket): Found => {
  for (const { text } of view.queries) {
    const name = firstOf(namesIn(text), ticket)
    if (name !== undefined) return mentioned(name)
  }
  const values = view.queries.flatMap(({ text }) => valuesIn(text))
  const value = firstOf(values.filter(isDistinct), ticket)
  if (value !== undefined) return mentioned(value)
  const part = firstOf([...values, ...view.queries.flatMap(({ text }) => splitsIn(text))], ticket)
  return part === undefined ? ABSENT : perhaps(part)
}

/** A title that only names the tool says nothing of the look. */
const titlesOf = (step: Step, view: View): string[] =>
  [labelOf(step), view.title, step.kind === 'snapshot' ? step.graph.title : ''].filter(
    (title) => title.trim() !== '' && title.trim().toLowerCase() !== toolOf(view).toLowerCase(),
  )

const ofPicture = (step: Step, ticket: Ticket): Found => {
  if (step.kind !== 'snapshot') return ABSENT
  const series = firstOf(
    step.graph.series.map(({ name }) => name).filter((name) => isDistinct(name)),
    ticket,
  )
  return series === undefined ? ABSENT : perhaps(series)
}

const ofVariables = ({ variables }: View, ticket: Ticket, isUsual: (value: string) => boolean): Found => {
  const values = Object.values(variables)
    .flat()
    .filter((value) => value.length > 2 && !isUsual(value))
  const value = firstOf(values, ticket)
  return value === undefined ? ABSENT : perhaps(value)
}

const best = (all: readonly Found[]): Found => all.reduce(better, ABSENT)

type Aside = {
  clock: readonly string[]
  /** the value of a variable that most looks have */ isUsual: (value: string) => boolean
}

/** What of a look, a note or a fact is in the ticket. */
export const ofLook = ({ step, why, text }: Look, ticket: Ticket, { clock, isUsual }: Aside): Found => {
  const said = best([text, why?.text ?? ''].map((words) => ofText(words, ticket)))
  const time = clock.find((one) => ticket.clocks.has(one))
  const then = time === undefined ? ABSENT : perhaps(time)
  if (step.kind === 'fact') return best([said, then, ofAddress(step.link ?? '', ticket)])
  if (step.kind === 'note') return best([said, then])
  const { view } = step
  return best([
    ofLink(view, ticket),
    ...titlesOf(step, view).map((title) => ofText(title, ticket)),
    ofQueries(view, ticket),
    said,
    ofPicture(step, ticket),
    ofVariables(view, ticket, isUsual),
    then,
  ])
}

/** What tools are called beside their names. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  prometheus: ['prom', 'promql'],
  kibana: ['elastic', 'elk'],
  cloudwatch: ['cw', 'aws console'],
  newrelic: ['nr', 'nrql'],
  datadog: ['dd', 'ddog'],
  gcp: ['gcp', 'stackdriver'],
  splunk: ['spl'],
  pagerduty: ['pd'],
}

export const ofTool = (view: View, ticket: Ticket): Found => {
  const host = addressOf(view.url)?.host ?? ''
  if (host !== '' && (ticket.hosts.has(host) || ticket.says(host))) return mentioned(host)
  const name = firstOf([toolOf(view), view.tool, ...(ALIASES[view.tool] ?? [])], ticket)
  return name === undefined || name === 'generic' ? ABSENT : mentioned(name)
}

/** A first name is enough, and so is `mlindqvist`, `mara.l` or `@mara`. */
export const ofPerson = (name: string, ticket: Ticket): Found => {
  const parts = name
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((part) => part.length > 2)
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  const handles =
    parts.length > 1 ? [`${first.charAt(0)}${last}`, `${first}${last.charAt(0)}`, `${first}${last}`] : []
  const found = firstOf([name, ...parts, ...handles], ticket)
  return found === undefined ? ABSENT : mentioned(found)
}
