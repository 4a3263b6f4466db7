import { keyOf, sortedParams } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { unescape, type Link } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'

/** Lightstep, now ServiceNow Cloud Observability. How its links write time is not known, so none is read. */
export const lightstep = linkAdapter({
  tool: 'lightstep',
  claims: ({ host, path }) => /^app(?:-\w+)?\.lightstep\.com$/.test(host) && path !== '/',
  read(link) {
    const { project, kind, id } = routeOf(link)
    const place = keyOf('lightstep', link.host, project, kind, id)
    return {
      kind,
      time: UNKNOWN_TIME,
      variables: project === '' ? {} : { project: [project] },
      viewKey: keyOf(
        place,
        sortedParams(link.search, () => true),
        link.hash,
      ),
      placeKey: place,
    }
  },
  reason: 'How this tool writes a time range in a link is not known, so it is kept as it is.',
})

const KINDS: Readonly<Record<string, string>> = {
  dashboard: 'dashboard',
  dashboards: 'dashboard',
  notebooks: 'notebook',
  notebook: 'notebook',
  explorer: 'explore',
  trace: 'trace',
  'service-directory': 'services',
  monitoring: 'alerts',
  alerts: 'alerts',
}

function routeOf({ path }: Link): { project: string; kind: string; id: string } {
  const [project = '', page = '', ...rest] = path.split('/').filter(Boolean).map(unescape)
  return {
    project,
    kind: KINDS[page] ?? 'page',
    id: KINDS[page] === undefined ? [page, ...rest].join('/') : rest.join('/'),
  }
}
