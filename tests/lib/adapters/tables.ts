import type { Case, CaseTable } from '@/lib/adapters/parts/case'
import type { Page } from '@/lib/model/page'

const modules = import.meta.glob<{ table?: CaseTable }>('/lib/adapters/*.cases.ts', { eager: true })

/** Every case table in the tree, by the name of its file. */
export const tables: ReadonlyMap<string, CaseTable | undefined> = new Map(
  Object.entries(modules).map(([path, module]) => [path.replace(/^.*\/|\.cases\.ts$/g, ''), module.table]),
)

/** The moment at which a case was looked at. */
export function nowOf(one: Case): number {
  return Date.parse(one.now ?? '2026-11-23T12:00:00Z')
}

/** A case as the page that an adapter gets. */
export function pageOf({ url, title = '', zone = 'UTC', hints }: Case): Page {
  return { url, title, zone, hints: hints ? { marks: [], requests: [], range: null, ...hints } : null }
}
