import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import { CAMPAIGN, keyOf } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { asked, marked } from './parts/marks'
import { encode, has, last, rewrite, type Link, type Param } from './parts/raw-url'
import { NO_TIME } from './parts/time'
import { variablesOf } from './parts/variables'
import { wallText } from './parts/wall-text'
import { rangeOf } from './zabbix-time'

/** Zabbix. Its ends are in the zone of the server or its user, which is taken to be the browser's. */
export const zabbix = linkAdapter({
  tool: 'zabbix',
  claims(link, page) {
    const script = scriptOf(link)
    if (script === null) return false
    return marked(page, 'zabbix') || /zabbix/.test(link.host) || speaksZabbix(script, link)
  },
  read(link, page, now) {
    const { kind, id, timed } = routeOf(link)
    const pairs = link.search.flatMap(({ name, value }): [string, string][] => {
      const plain = name.replace(/(?:\[\w*\])+$/, '')
      return WHAT.test(plain) && value !== '' && value !== '0' ? [[plain, value]] : []
    })
    const variables = variablesOf(pairs)
    const { itemids = variables.itemid ?? [] } = variables
    const place = keyOf('zabbix', link.origin, link.path.slice(0, link.path.lastIndexOf('/') + 1), kind, id)
    const rest = link.search
      .filter(({ name }) => !LEFT_OUT.test(name) && !CAMPAIGN.test(name))
      .map(({ name, value }) => `${name}=${value}`)
    return {
      kind,
      time: timed ? timeOf(link.search, page, now) : NO_TIME,
      variables,
      panel: kind.startsWith('item') && itemids.length === 1 ? (itemids[0] ?? null) : null,
      viewKey: keyOf(place, rest.map((pair) => pair.replace(/\[\d*\]=/, '[]=')).sort()),
      placeKey: place,
    }
  },
  pin(link, { time }, page) {
    const [from = '', to = ''] = [time.from, time.to].map((at) => wallText(at ?? 0, page.zone))
    if (time.raw.from !== null && has(link.search, 'period') && !has(link.search, 'from')) {
      return { ok: true, url: rewrite(link.raw, { stime: from.replace(/\D/g, ''), isNow: null }) }
    }
    return { ok: true, url: rewrite(link.raw, { from: encode(from), to: encode(to) }) }
  },
  reason: "The range is kept in the user's profile and is not in the link.",
})

const SCRIPTS =
  /\/(zabbix|history|charts?\d?|tr_events|screens|slides|overview|latest|hostinventories|maps|events|srv_status|report\d)\.php$/

function scriptOf({ path }: Link): string | null {
  return SCRIPTS.exec(path)?.[1] ?? null
}

const OWN: Readonly<Record<string, RegExp>> = {
  zabbix: /^action$/,
  history: /^(?:itemids?|itemids?\[\w*\])$/,
  charts: /^(?:graphid|hostid|groupid|filter_(?:hostids|graphids)(?:\[\w*\])?)$/,
  chart: /^(?:itemids?|itemids?\[\w*\])$/,
  chart2: /^graphid$/,
  chart3: /^(?:items|itemids)\b/,
  chart6: /^graphid$/,
  tr_events: /^(?:triggerid|eventid)$/,
}

function speaksZabbix(script: string, { search, path }: Link): boolean {
  const own = OWN[script]
  return (own !== undefined && search.some(({ name }) => own.test(name))) || /\/zabbix\/[^/]*$/.test(path)
}

const WHAT =
  /^(?:itemids?|hostids?|groupids?|graphids?|triggerids?|eventid|name|filter_(?:hostids|graphids|groupids|name|triggerids)|hostids|groupids|severities)$/
const LEFT_OUT =
  /^(?:from|to|stime|period|isNow|filter_set|page|filter_search_type|width|height|profileIdx|profileIdx2|_|updateProfile|screenid|curtime|sid|ddreset|fullscreen|kiosk|uncheck)$/

const ACTIONS: Readonly<Record<string, string>> = {
  'dashboard.view': 'dashboard',
  'host.dashboard.view': 'host-dashboard',
  'charts.view': 'host-graphs',
  'latest.view': 'latest-data',
  'problem.view': 'problems',
  'map.view': 'map',
  'host.view': 'hosts',
  'service.list': 'services',
  'slareport.list': 'sla-report',
  'web.view': 'web-scenarios',
  httpdetails: 'web-scenario',
}

const TIMELESS = /^(?:hosts|latest-data|map|services|event|page|web-scenarios)$/

function routeOf(link: Link): { kind: string; id: string; timed: boolean } {
  const script = scriptOf(link) ?? ''
  const action = last(link.search, 'action') ?? ''
  const kind = kindOf(script, action)
  const id = last(link.search, kind === 'host-dashboard' ? 'hostid' : 'dashboardid') ?? ''
  return { kind, id, timed: !TIMELESS.test(kind) && !(kind === 'problems' && !has(link.search, 'from')) }
}

function kindOf(script: string, action: string): string {
  if (script === 'zabbix') return ACTIONS[action] ?? (action.replace(/\W+/g, '-') || 'page')
  if (script === 'history')
    return action === 'showvalues' || action === 'showlatest' ? 'item-values' : 'item-graph'
  if (script === 'charts') return 'host-graphs'
  if (script.startsWith('chart')) return 'graph-image'
  if (script === 'tr_events') return 'event'
  return script === 'latest' ? 'latest-data' : script
}

/** A link without a range, of a page that asked for pictures: theirs is what it shows. */
function timeOf(search: readonly Param[], page: Page, now: number): TimeRange {
  const clock = { now, zone: page.zone }
  const said = rangeOf(search, clock)
  if (said.floats !== 'unknown' || said.raw.from !== null) return said
  const [picture] = asked(page, (path) => /\/chart\d?\.php$/.test(path))
  if (!picture) return said
  const { from, to } = rangeOf(picture.link.search, { now: picture.at, zone: page.zone })
  return { ...said, from, to }
}
