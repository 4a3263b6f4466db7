import { last, unescape, type Link } from './parts/raw-url'

/** What a path of Datadog stands for. */
export interface Route {
  kind: string
  /** what names the thing; empty where nothing does */
  id: string
  /** second name in the path: the slug of a board, the operation of a service */
  detail: string
  /**
   * `always`: the page has a window, named or not; `named`: only where the link names one; `present`: the same, and
   * else it shows how things are when it is opened
   */
  timed: 'always' | 'named' | 'present'
}

const KINDS: readonly (readonly [kind: string, path: RegExp, timed?: Route['timed']])[] = [
  ['dashboard', /^\/dashboard\/(\w{3}-\w{3}-\w{3})(?:\/([^/]*))?/, 'always'],
  ['dashboards', /^\/(?:dash|screen)\/lists?\/?$/, 'present'],
  ['dashboard', /^\/(?:dash|screen)\/((?:integration\/)?[\w-]+)(?:\/([^/]*))?/, 'always'],
  ['dashboards', /^\/dashboard\/(?:lists?|reports|shared)\b/, 'present'],
  ['live-tail', /^\/logs\/livetail\b/],
  ['error-tracking', /^\/(?:(?:apm|logs|rum)\/)?error[-_]tracking\b(?:\/issue\/([^/]+))?/],
  ['logs-analytics', /^\/logs\/analytics\b/, 'always'],
  ['logs', /^\/logs\b/, 'always'],
  ['trace', /^\/apm\/trace\/([^/]+)/, 'named'],
  ['traces', /^\/apm\/(?:traces|analytics|search)\b/, 'always'],
  ['apm-service', /^\/apm\/services?\/([^/]+)(?:\/(?:operations\/)?([^/]+))?/, 'always'],
  ['apm-resource', /^\/apm\/resource\/([^/]+)\/([^/]+)/, 'always'],
  ['apm-service', /^\/apm\/entity\/([^/]+)/, 'always'],
  ['apm-services', /^\/(?:apm\/services?|services)\/?$/, 'always'],
  ['service-map', /^\/apm\/map\b/, 'always'],
  ['replay', /^\/rum\/replay\/sessions\/([^/]+)/, 'named'],
  ['rum', /^\/rum\b/, 'always'],
  ['security-signals', /^\/security\b/, 'always'],
  ['metric-explorer', /^\/metric\/explorer\b/, 'always'],
  ['metric-summary', /^\/metric\/summary\b/, 'named'],
  ['monitors', /^\/monitors\/(?:manage|triggered)\b/, 'named'],
  ['monitor', /^\/monitors\/(\d+)/, 'always'],
  ['event', /^\/event\/event\b/, 'named'],
  ['events', /^\/event\b/, 'always'],
  ['notebooks', /^\/notebook(?:\/(?:list|template)\b.*)?\/?$/, 'present'],
  ['notebook', /^\/notebook\/(\d+)(?:\/([^/]*))?/, 'always'],
  ['incident', /^\/incidents\/([\w-]+)/, 'named'],
  ['incidents', /^\/incidents\b/, 'present'],
  ['slos', /^\/slo\/(?:manage|new)\b/, 'present'],
  ['slo', /^\/slo(?:\/([^/]+))?/, 'always'],
  ['synthetic-test', /^\/synthetics\/details\/([\w-]+)/, 'always'],
  ['short-link', /^\/s\/([^/]+\/[^/]+)/, 'always'],
  ['public-dashboard', /^\/sb\/([^/]+)/, 'always'],
  ['embed', /^\/graph\/embed\b/, 'always'],
  ['host-map', /^\/infrastructure\/map\b/, 'always'],
  ['hosts', /^\/infrastructure\b/, 'present'],
  ['containers', /^\/(?:containers|orchestration)\b/, 'present'],
  ['processes', /^\/process\b/, 'present'],
  ['ci', /^\/ci\b/, 'always'],
  ['databases', /^\/databases\b/, 'always'],
  ['profiles', /^\/profiling\b/, 'always'],
  ['network', /^\/network\b/, 'always'],
  ['watchdog', /^\/watchdog\b/, 'always'],
]

export function routeOf(link: Link): Route {
  if (/^\/monitors\/?$/.test(link.path)) return monitorInFragment(link)
  for (const [kind, path, timed] of KINDS) {
    const found = path.exec(link.path)
    if (!found) continue
    const [, id = last(link.search, `${kind}_id`) ?? '', detail = ''] = found
    return { kind, id: unescape(id), detail: unescape(detail), timed: timed ?? 'always' }
  }
  return { kind: 'page', id: link.path, detail: '', timed: 'always' }
}

/** `/monitors#123?group=all&live=1d`, as the links of 2018 were. */
function monitorInFragment(link: Link): Route {
  const id = /^(\d+)/.exec(link.hash)?.[1]
  if (id === undefined) return { kind: 'monitors', id: '', detail: '', timed: 'named' }
  return { kind: 'monitor', id, detail: '', timed: 'always' }
}

const SITE = /(?:^|\.)(?:datadoghq\.(?:com|eu)|ddog-gov\.com|datad0g\.com)$/

/** Hosts under Datadog's names that are no place where one looks at data. */
const OTHER =
  /^(?:(?:docs|www|api|help|learn|status|imgix|token|static|corp|support|trace|process|agent|install|keys|apt|yum|mcp|go|securitylabs|investors|ir|partners|careers|events|otlp|public-trace-http-intake|instrumentation-telemetry-intake|(?:[\w-]+\.)?ff-cdn)\.|datadoghq\.(?:com|eu)$)|(?:^|[.-])(?:intake|logs|agent|browser-intake[\w-]*)\.|-intake/

export function isDatadog(link: Link): boolean {
  return SITE.test(link.host) && !OTHER.test(link.host)
}
