import type { DataRequest } from '@/lib/model/page'
import { entriesBelow } from './frame'
import { requestOf } from './present'
import { identityOf, isDataRequest, isRefresh, type Identity } from './request-identity'

const MOST = 40
/** Characters of one: all of them together stay below the 256 KB that the background takes at once. */
const LONGEST = 5_000
/** Some pages ask for their data and push their link afterwards. */
const AHEAD_MS = 1_000

const isData = (url: string): boolean => url.length <= LONGEST && isDataRequest(url)

type Kept = DataRequest & Identity

export type Requests = {
  /** what the page asked its server for since it came to its present link; newest last */
  current: () => DataRequest[]
  /** true where something was asked for that is not merely a refresh of what this view had asked before */
  changed: () => boolean
  /** the view was looked at: what it asked for so far is known */
  looked: () => void
  /** the link changed: what was asked for before belongs to another view */
  moved: () => void
}

const keptOf = (entry: PerformanceEntry): Kept[] => {
  const { url, at } = requestOf(entry)
  return isData(url) ? [{ url, ...identityOf(url, at) }] : []
}

/** A picture that is a page by itself was asked for by coming to it. */
const itself = (): Kept[] =>
  document.contentType.startsWith('image/') ? performance.getEntriesByType('navigation').flatMap(keptOf) : []

type Watch = { signal: AbortSignal; onRequest: () => void }

/** The page's own data requests, from Resource Timing (which tells links, never bodies). */
export const watchRequests = ({ signal, onRequest }: Watch): Requests => {
  const known = new Map<string, Identity>()
  let kept = itself()
  let news: Kept[] = []
  let since = 0

  const take = (fresh: Kept[]) => {
    if (fresh.length === 0) return
    kept = kept.concat(fresh).slice(-MOST)
    news = news.concat(fresh).slice(-MOST)
    onRequest()
  }
  const observer = new PerformanceObserver((list) => take(list.getEntries().flatMap(keptOf)))
  observer.observe({ type: 'resource', buffered: true })
  signal.addEventListener('abort', () => observer.disconnect())

  const below = () => entriesBelow().filter(({ url, at }) => at >= since && isData(url))
  const isNew = (request: Kept) => {
    const before = known.get(request.key)
    return !before || !isRefresh(before, request)
  }
  return {
    current: () => newest([...kept, ...below()]),
    changed: () => news.some(isNew),
    looked: () => {
      for (const request of news) known.set(request.key, request)
      news = []
    },
    moved: () => {
      known.clear()
      since = Date.now() - AHEAD_MS
      kept = kept.filter((request) => request.at >= since)
      news = kept
    },
  }
}

const newest = (requests: DataRequest[]): DataRequest[] =>
  requests
    .toSorted((one, other) => one.at - other.at)
    .slice(-MOST)
    .map(({ url, at }) => ({ url, at }))
