import type { DataRequest } from '@/lib/model/page'
import type { RequestOf, ResponseOf, ToPage } from '@/lib/messages/protocol'
import { aimed, heldOf } from './aim'
import { grafanaPanel } from './grafana-panel'
import { numbersOf } from './numbers'

type Behind = ResponseOf<ToPage, 'behind'>

const NOTHING: Behind = { queries: [], axes: [], override: null, asked: null, numbers: null }

const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** When the page last asked its server for this query; null where its requests do not tell. */
const askedAt = (query: string, requests: readonly DataRequest[]): number | null =>
  requests.findLast(({ url }) => squeezed(new URL(url).searchParams.get('query') ?? '') === squeezed(query))
    ?.at ?? null

/**
 * What stands behind a graph that was aimed at: after it was saved, so that nobody waits for a server. The page may show
 * another query or window by then: what it asks for after the picture is not behind that.
 */
export const behind = async (
  { token, from, to, numbers }: RequestOf<ToPage, 'behind'>,
  requests: readonly DataRequest[],
): Promise<Behind> => {
  const [panel, then] = [aimed(token), heldOf(token)]
  if (!panel?.isConnected || then?.path !== location.pathname) return NOTHING
  const before = requests.filter(({ at }) => at <= then.at)
  const drawn = { panel, query: then.query, source: then.aim.graph.source }
  const told = await grafanaPanel(panel)
  const range = from === null || to === null ? null : { from, to }
  return {
    queries: told?.queries ?? [],
    axes: told?.axes ?? [],
    override: told?.override ?? null,
    asked: then.query === '' ? null : askedAt(then.query, before),
    numbers: numbers ? await numbersOf(drawn, told, before, range) : null,
  }
}
