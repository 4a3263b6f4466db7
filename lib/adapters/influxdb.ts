import { absolute, dashboardTime } from './influx-time'
import { keyOf } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { has, rewrite, type Link } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'
import { variablesOf } from './parts/variables'

/** The user interface of InfluxDB 2. */
export const influxdb = linkAdapter({
  tool: 'influxdb',
  claims: (link) => OWN.test(link.path) || (PATH.test(link.path) && has(link.search, 'lower')),
  read(link, page, now) {
    const { kind, id, panel, place } = routeOf(link)
    const variables = variablesOf(
      link.search.flatMap(({ name, value }): [string, string][] => {
        const variable = /^vars\[(.+)\]$/.exec(name)?.[1]
        return variable === undefined ? [] : [[variable, value]]
      }),
    )
    const sorted = Object.entries(variables).map(([name, values]) => `${name}=${values.join(',')}`)
    return {
      kind,
      title: page.title.replace(/\s*\|\s*InfluxDB.*$/, ''),
      time:
        id === ''
          ? NO_TIME
          : kind === 'dashboard' || panel !== null
            ? dashboardTime(link.search, now)
            : UNKNOWN_TIME,
      variables,
      panel,
      viewKey: keyOf('influxdb', place, panel, sorted.sort()),
      placeKey: keyOf('influxdb', place),
    }
  },
  pin: (link, { time }) => ({ ok: true, url: rewrite(link.raw, absolute(time.from, time.to)) }),
  reason: 'The range is kept by the page and is not in its link.',
})

/** Its organisations have ids of 16 hexadecimal digits. */
const OWN = /\/orgs\/[0-9a-f]{16}(?:\/|$)/
const PATH =
  /^(.*\/orgs\/[\w-]+)(?:\/([\w-]+))?(?:\/([\w-]+))?(?:\/(?:cells|view)\/([0-9a-f]{16}))?(?:\/.*)?$/

const KINDS: Readonly<Record<string, string>> = {
  dashboards: 'dashboard',
  'data-explorer': 'explore',
  notebooks: 'notebook',
  alerting: 'alerts',
}

/** Without an id it is a list, but for the explorer, which has none and keeps its range to itself. */
function routeOf({ origin, path }: Link): {
  kind: string
  id: string
  panel: string | null
  place: string[]
} {
  const [, org = '', page = '', id = '', cell] = PATH.exec(path) ?? []
  const kind = KINDS[page] ?? (page || 'home')
  const place = [origin + org, kind, id]
  if (cell !== undefined) return { kind: 'panel-edit', id, panel: cell, place }
  if (kind === 'explore') return { kind, id: 'explorer', panel: null, place }
  return { kind: id === '' && kind === 'dashboard' ? 'dashboards' : kind, id, panel: null, place }
}
