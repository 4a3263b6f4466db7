import type { z } from 'zod'
import { Amendment } from '@/lib/model/amendment'
import type { Id } from '@/lib/model/id'
import { Lead } from '@/lib/model/lead'
import { parsedUrl } from '@/lib/model/parsed-url'
import { Person } from '@/lib/model/person'
import { Fact, Step } from '@/lib/model/step'
import { Trail } from '@/lib/model/trail'
import type { Whole } from '@/lib/model/whole'
import { endsGo, through } from '@/lib/story/through'
import type { Pictures } from './bundle'
import { fitted } from './fitted'

/** A trail and the bytes of its pictures: what every format is made of. */
export type Parcel = { whole: Whole; pictures: Pictures }

/** What a person does not want to leave. Empty sets leave all as it is. */
export type Withheld = {
  /** as `hostsOf` names them: `grafana.example.com`, `127.0.0.1:9090` */
  hosts: ReadonlySet<string>
  people: ReadonlySet<Id>
  pictures: ReadonlySet<Id>
}

/** Stands for every host that was withheld; a name that nobody can own (RFC 2606). */
export const NO_HOST = 'redacted.example'
export const NOBODY = 'a colleague'
const NO_PICTURE = 'The picture was left out when this was shared.'

/** The hosts of every link of a trail, sorted. */
export const hostsOf = ({ steps, leads, amendments }: Whole): string[] => {
  const links = [
    ...steps.flatMap((step): (string | null)[] => {
      if (step.kind === 'fact') return [step.link]
      if (step.kind === 'note') return []
      const source = step.kind === 'snapshot' ? step.graph.source : null
      return [step.view.url, step.view.pinned, source]
    }),
    ...leads.map(({ suggested }) => suggested?.link ?? null),
    ...amendments.map((row) => (row.kind === 'origin' ? (row.suggested?.link ?? null) : null)),
  ]
  const hosts = links.flatMap((link) => (link === null ? [] : (parsedUrl(link)?.host ?? [])))
  return [...new Set(hosts)].filter((host) => host !== '').sort()
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** A name of one word (`http://grafana/`) is also a word of the language: only whole words of it are replaced. */
const spelled = (host: string): string => (/[.:]/.test(host) ? literally(host) : `\\b${literally(host)}\\b`)

const spellings = (host: string): string[] => [
  ...new Set([host, encodeURIComponent(host), encodeURIComponent(encodeURIComponent(host))]),
]

/** Parts of a name that are names by themselves; two letters are too often something else. */
const partsOf = (name: string): string[] => name.split(/[\s,]+/).filter((part) => part.length > 2)

const word = (text: string): string => `(?<![\\p{L}\\p{N}])${literally(text)}(?![\\p{L}\\p{N}])`

type Replace = (text: string) => string

const none: Replace = (text) => text

const hiding = (patterns: readonly string[], flags: string, by: string): Replace => {
  if (patterns.length === 0) return none
  const longestFirst = patterns.toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(longestFirst.join('|'), flags)
  return (text) => text.replace(pattern, by)
}

const hideHosts = (hosts: ReadonlySet<string>): Replace =>
  hiding([...hosts].flatMap(spellings).map(spelled), 'gi', NO_HOST)

/** "Priya Nair", "priya.nair", "Priya%20Nair" */
const joined = (name: string): string =>
  name
    .split(/\s+/)
    .map(literally)
    .join(String.raw`(?:[\s._+-]|%20){0,3}`)

/** Whole names in any case, their parts as they are written: "Will" is a person, "will it hold" is not. */
const hidePeople = (names: readonly string[]): Replace => {
  const whole = hiding(names.map(joined), 'giu', NOBODY)
  const parts = hiding(names.flatMap(partsOf).map(word), 'gu', NOBODY)
  return (text) => parts(whole(text))
}

/** Names of ours and ids, which are random: not text from outside. */
const OURS = new Set(['id', 'trailId', 'parentId', 'leadId', 'stepId', 'personId', 'by', 'fromId', 'refines'])
const CLOSED = new Set([
  'shape',
  'kind',
  'tool',
  'language',
  'type',
  'how',
  'verdict',
  'keep',
  'section',
  'impact',
])
const SOURCES: ReadonlySet<string> = new Set(Fact.shape.source.options)

/** Applies to every text inside of a row, names of variables included. */
const everywhere = (value: unknown, replace: Replace, key = ''): unknown => {
  if (typeof value === 'string') return isOurs(key, value) ? value : replace(value)
  if (Array.isArray(value)) return value.map((one) => everywhere(one, replace, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      key === 'variables' ? replace(name) : name,
      everywhere(inner, replace, name),
    ]),
  )
}

/** `source` is a word of ours for a fact, and an address for a graph. */
const isOurs = (key: string, value: string): boolean =>
  OURS.has(key) || CLOSED.has(key) || (key === 'source' && SOURCES.has(value))

/** A host in its Unicode form, or with a user name before it, is known by what its link resolves to. */
const unlinked =
  (hosts: ReadonlySet<string>): Replace =>
  (text) => {
    if (!/^\s*[a-z]+:[/\\]/i.test(text) || !hosts.has(parsedUrl(text)?.host ?? '')) return text
    return text.replace(/^(\s*[a-z]+:[/\\]+)[^/\\?#]*/i, `$1${NO_HOST}`)
  }

/** The words of marks tell what a picture shows: they stay where it stays. */
const withoutMarks = ({ steps, amendments }: Whole, left: ReadonlySet<Id>): Whole['amendments'] => {
  const bare = new Set(
    steps.flatMap((step) =>
      step.kind === 'snapshot' && step.picture && left.has(step.picture.id) ? [step.id] : [],
    ),
  )
  return amendments.filter((row) => row.kind !== 'marks' || !bare.has(row.stepId))
}

const withoutPictures = (whole: Whole, left: ReadonlySet<Id>): Whole => ({
  ...whole,
  amendments: withoutMarks(whole, left),
  steps: whole.steps.map((step) =>
    step.kind === 'snapshot' && step.picture && left.has(step.picture.id)
      ? { ...step, picture: null, missed: NO_PICTURE }
      : step,
  ),
})

const replacing = (whole: Whole, { hosts, people }: Withheld): Replace => {
  const names = whole.people.filter(({ id }) => people.has(id)).map(({ name }) => name.trim())
  const [links, texts] = [unlinked(hosts), hideHosts(hosts)]
  const persons = hidePeople(names.filter((name) => name !== ''))
  return (text) => persons(texts(links(text)))
}

export const isNothing = ({ hosts, people, pictures }: Withheld): boolean =>
  hosts.size + people.size + pictures.size === 0

/** Rows in one go, some milliseconds. */
const GO = 100

const inTurn = function* <Row>(rows: readonly Row[], say: (row: Row) => Row): Generator<undefined, Row[]> {
  const said: Row[] = []
  for (const [index, row] of rows.entries()) {
    if (endsGo(index, GO)) yield
    said.push(say(row))
  }
  return said
}

/** What `redact` answers; of a long trail each `yield` is a place to rest at. */
export const tellRedacted = function* (
  { whole, pictures }: Parcel,
  withheld: Withheld,
): Generator<undefined, Parcel> {
  if (isNothing(withheld)) return { whole, pictures }
  const replace = replacing(whole, withheld)
  const said = <Row>(schema: z.ZodType<Row>, row: Row) => fitted(schema, everywhere(row, replace))
  const { trail, people, steps, leads, amendments } = withoutPictures(whole, withheld.pictures)
  const named = people.map((person) =>
    withheld.people.has(person.id) ? { ...person, name: NOBODY } : said(Person, person),
  )
  return {
    whole: {
      trail: said(Trail, trail),
      people: named,
      steps: yield* inTurn(steps, (step) => said(Step, step)),
      leads: yield* inTurn(leads, (lead) => said(Lead, lead)),
      amendments: yield* inTurn(amendments, (amendment) => said(Amendment, amendment)),
    },
    pictures: new Map([...pictures].filter(([id]) => !withheld.pictures.has(id))),
  }
}

/**
 * The parcel without what is withheld, for every format alike. The bytes of it are nowhere in what comes out: hosts
 * (in links, titles, queries and words, also percent-encoded) become `redacted.example`, names become "a colleague",
 * pictures are gone. Ids stay, so that trails of one person still merge.
 */
export const redact = (parcel: Parcel, withheld: Withheld): Parcel => through(tellRedacted(parcel, withheld))
