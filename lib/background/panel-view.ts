import { last, parseLink, rewrite } from '@/lib/adapters/parts/raw-url'
import type { Graph } from '@/lib/model/graph'
import type { View } from '@/lib/model/view'

const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** Of several queries of a page, those of one graph: where a tool writes its query beside it, that is its title. */
export const ownQueries = (view: View, { title }: Graph): View => {
  const wanted = squeezed(title)
  if (view.queries.length < 2 || wanted === '') return view
  const own = view.queries.filter(({ text }) => squeezed(text) === wanted)
  return own.length === 0 ? view : { ...view, queries: own.slice(0, 1) }
}

const NAMED = ['viewPanel', 'editPanel', 'panelId', 'fullscreen']
const BOARD = /\/d\/[\w-]{1,40}(?:\/[^/]*)?\/?$/

/**
 * The link of one panel of a dashboard of Grafana: `key` is what that version names the panel by. Links that name a
 * panel already (view, edit, solo) are left alone.
 */
export const panelLink = (url: string, key: string | null): string => {
  const link = parseLink(url)
  if (key === null || !link || !BOARD.test(link.path)) return url
  if (NAMED.some((name) => last(link.search, name) !== null)) return url
  return rewrite(url, { viewPanel: encodeURIComponent(key) })
}
