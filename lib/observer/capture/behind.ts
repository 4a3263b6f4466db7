import type { DataRequest } from '@/lib/model/page'
import type { RequestOf, ResponseOf, ToPage } from '@/lib/messages/protocol'
import { aimed } from './aim'
import { grafanaPanel } from './grafana-panel'
import { numbersOf } from './numbers'
import { queryNearby } from './title'

type Behind = ResponseOf<ToPage, 'behind'>

const NOTHING: Behind = { queries: [], axes: [], override: null, asked: null, numbers: null }

const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** When the page last asked its server for this query; null where its requests do not tell. */
const askedAt = (query: string, requests: readonly DataRequest[]): number | null =>
  requests.findLast(({ url }) => squeezed(new URL(url).searchParams.get('query') ?? '') === squeezed(query))
    ?.at ?? null

/** What stands behind a graph that was aimed at: after it was saved, so that nobody waits for a server. */
export const behind = async (
  { token, from, to, numbers }: RequestOf<ToPage, 'behind'>,
  requests: readonly DataRequest[],
): Promise<Behind> => {
  const panel = aimed(token)
  if (!panel?.isConnected) return NOTHING
  const told = await grafanaPanel(panel)
  const range = from === null || to === null ? null : { from, to }
  const query = queryNearby(panel)
  return {
    queries: told?.queries ?? [],
    axes: told?.axes ?? [],
    override: told?.override ?? null,
    asked: query === '' ? null : askedAt(query, requests),
    numbers: numbers ? await numbersOf(panel, told, requests, range) : null,
  }
}
