import type { Case, CaseTable, Unlinked } from '@/lib/adapters/parts/case'
import { readView } from '@/lib/adapters/registry'
import type { View } from '@/lib/model/view'
import { nameOfTool } from '@/lib/story/label'

const GROUPS: readonly [CaseTable['group'], heading: string][] = [
  ['open', 'Open source'],
  ['vendor', 'Vendors'],
  ['context', 'Pages that an investigation hops through'],
]

const NOW = Date.parse('2026-11-23T12:00:00Z')

const viewOf = ({ url, title = '', zone = 'UTC', hints, now }: Case): View => {
  const seen = hints ? { marks: [], requests: [], range: null, ...hints } : null
  return readView({ url, title, zone, hints: seen }, now === undefined ? NOW : Date.parse(now))
}

const unique = (words: readonly string[]): string[] => [...new Set(words)].sort()

const listed = (words: readonly string[]): string => words.join(', ')

const readOf = (views: readonly View[]): string => {
  const languages = unique(views.flatMap(({ queries }) => queries.map(({ language }) => language)))
  const kinds = listed(unique(views.map(({ kind }) => kind)))
  return languages.length === 0 ? kinds : `${kinds}; ${listed(languages.map((one) => `\`${one}\``))}`
}

/** By kind of page: a kind counts as pinned where one of its links is. */
const pinnedOf = (views: readonly View[]): string => {
  const kinds = unique(views.map(({ kind }) => kind))
  const pinned = unique(views.filter((view) => view.pinned !== null).map(({ kind }) => kind))
  const never = kinds.filter((kind) => !pinned.includes(kind))
  if (pinned.length === 0) return `none. ${unique(views.map(({ unpinned }) => unpinned ?? '')).join(' ')}`
  if (never.length === 0) return 'all'
  return never.length <= pinned.length ? `all but ${listed(never)}` : `only ${listed(pinned)}`
}

const WHERE: Readonly<Record<Unlinked['from'][number], string>> = {
  requests: 'its requests',
  picker: 'its range picker',
  storage: 'its session storage',
}

const unlinkedOf = (unlinked: readonly Unlinked[]): string => {
  const read = unlinked.flatMap(({ what, from }) =>
    from.length === 0 ? [] : [`${what}: from ${from.map((one) => WHERE[one]).join(' or ')}`],
  )
  const lost = unlinked.filter(({ from }) => from.length === 0).map(({ what }) => what)
  return [...read, ...(lost.length === 0 ? [] : [`not read: ${listed(lost)}`])].join('; ') || 'nothing'
}

const row = (table: CaseTable): string => {
  const views = table.cases.map(viewOf)
  const cells = [nameOfTool(table.tool), readOf(views), pinnedOf(views), unlinkedOf(table.unlinked)]
  return `| ${cells.join(' | ')} |`
}

const byName = (one: CaseTable, other: CaseTable): number =>
  nameOfTool(one.tool).localeCompare(nameOfTool(other.tool), 'en')

/** The table of tools as Markdown, from the case tables and what the adapters make of them. */
export const toolsTable = (tables: readonly CaseTable[]): string =>
  GROUPS.map(([group, heading]) => {
    const rows = tables.filter((table) => table.group === group).sort(byName)
    return [
      `| ${heading} | pages that are read; languages of their queries | pages that are pinned | what the link does not say |`,
      '|---|---|---|---|',
      ...rows.map(row),
    ].join('\n')
  }).join('\n\n')

const BEGIN = '<!-- tools: written by npm run tools-table -->'
const END = '<!-- /tools -->'

/** The text with the table between its two marks. Throws where they are not there. */
export const withTable = (text: string, table: string): string => {
  const [before, rest] = text.split(BEGIN)
  const [, after] = rest?.split(END) ?? []
  if (before === undefined || after === undefined) throw new Error(`There is no ${BEGIN} with its ${END}`)
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`
}
