import type { Id } from '@/lib/model/id'
import { Fact } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
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

const hostOf = (url: string): string[] => (URL.canParse(url) ? [new URL(url).host] : [])

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
  const hosts = links.flatMap((link) => (link === null ? [] : hostOf(link)))
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
    if (!/^\s*[a-z]+:[/\\]/i.test(text) || !hostOf(text).some((host) => hosts.has(host))) return text
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

/**
 * The parcel without what is withheld, for every format alike. The bytes of it are nowhere in what comes out: hosts
 * (in links, titles, queries and words, also percent-encoded) become `redacted.example`, names become "a colleague",
 * pictures are gone. Ids stay, so that trails of one person still merge.
 */
export const redact = ({ whole, pictures }: Parcel, { hosts, people, pictures: left }: Withheld): Parcel => {
  if (hosts.size + people.size + left.size === 0) return { whole, pictures }
  const names = whole.people.filter(({ id }) => people.has(id)).map(({ name }) => name.trim())
  const [links, texts] = [unlinked(hosts), hideHosts(hosts)]
  const persons = hidePeople(names.filter((name) => name !== ''))
  const said = everywhere(withoutPictures(whole, left), (text) => persons(texts(links(text)))) as Whole
  const named = said.people.map((person) => (people.has(person.id) ? { ...person, name: NOBODY } : person))
  return {
    whole: fitted({ ...said, people: named }),
    pictures: new Map([...pictures].filter(([id]) => !left.has(id))),
  }
}
