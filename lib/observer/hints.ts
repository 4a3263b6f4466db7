import { root } from './dom'

/** A tool's decisive mark: a selector, or (after `=`) text of an inline script. Named as the adapters are. */
const MARKS: [tool: string, mark: string][] = [
  ['grafana', '.app-grafana,grafana-app,[href*="grafana_mask_icon"],[data-testid*="Panel header "]'],
  ['grafana', '=grafanaBootData'],
  ['prometheus', '.graph_area,[href*="css/prometheus.css"]'],
  ['prometheus', '=GLOBAL_CONSOLES_LINK'],
  ['thanos', '=THANOS_COMPONENT'],
  ['vmui', '[content="UI for VictoriaMetrics"],[content$="VictoriaMetrics data"]'],
  ['victorialogs', '[content="UI for VictoriaLogs"],[content$="VictoriaLogs UI"]'],
  ['alertmanager', '=persistDefaultCreator'],
  [
    'graphite',
    '#composerFrame,frame[src*="/composer"],[data-base-url][data-static-root],#image-viewer,.graph-img',
  ],
  ['atlas', '[src*="/api/v1/graph?"]'],
  ['jaeger', '#jaeger-ui-root,[data-inject-target=BASE_URL]'],
  ['zipkin', 'base[href$="/zipkin/"]'],
  ['netdata', '[data-netdata],[content=netdata i]'],
  ['perses', '[content=Perses],[data-testid=dashboard-toolbar]'],
  ['signoz', '#signoz-boot-settings'],
  ['chronograf', '[data-basepath]'],
  ['zabbix', '[content^=zabbix i]'],
  ['redash', '#application-root'],
  ['metabase', '=MetabaseBootstrap'],
  ['superset', '[data-bootstrap]'],
  ['kibana', 'kbn-injected-metadata,kbn-csp'],
  ['opensearch', 'osd-injected-metadata,osd-csp'],
]

const RANGE_PICKER =
  '[data-testid="data-testid TimePicker Open Button"],[data-test-subj="superDatePickerShowDatesButton"],[data-shared-timefilter-duration]'

const SCRIPTS = 30

const inlineScripts = (): string[] =>
  [...root().querySelectorAll('script:not([src])')].slice(0, SCRIPTS).map((script) => script.textContent)

const present = (mark: string, scripts: () => string[]): boolean =>
  mark[0] === '='
    ? scripts().some((text) => text.includes(mark.slice(1)))
    : root().querySelector(mark) !== null

/** Pages build themselves late; one that shows no mark by now shows none. */
const TRIES = 4

let found: string[] = []
let tries = 0

/** Tools whose mark is in this document. A document stays what it is, so marks once found are kept. */
export const marks = (): string[] => {
  if (found.length === 0 && tries++ < TRIES) {
    let texts: string[] | null = null
    const scripts = () => (texts ??= inlineScripts())
    found = [...new Set(MARKS.filter(([, mark]) => present(mark, scripts)).map(([tool]) => tool))]
  }
  return found
}

/** What Kibana keeps in this tab under a hash of its link. */
export const kept = (): { hash: string; state: string }[] => {
  try {
    return [...new Set(location.href.match(/h@[0-9a-f]{6,40}/g))].slice(0, 4).flatMap((hash) => {
      const state = sessionStorage.getItem(hash)
      return state && state.length <= 16_384 ? [{ hash, state }] : []
    })
  } catch {
    // A sandboxed frame has no storage.
    return []
  }
}

/** What the tool's own range picker says. */
export const rangeText = (): string | null => {
  const picker = root().querySelector(RANGE_PICKER)
  const text = picker?.getAttribute('data-shared-timefilter-duration') ?? picker?.textContent.trim()
  return text ? text.slice(0, 1_000) : null
}
