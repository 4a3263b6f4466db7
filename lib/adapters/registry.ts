import { LIMITS } from '@/lib/model/limits'
import type { Page } from '@/lib/model/page'
import type { View } from '@/lib/model/view'
import type { Adapter, Pin, Reading } from './adapter'
import { atlas } from './atlas'
import { datadog } from './datadog'
import { generic } from './generic'
import { grafana } from './grafana'
import { graphite } from './graphite'
import { fit, wellFormed } from './parts/fit'
import { heldStill } from './parts/present'
import { maskSecrets, maskText } from './parts/secrets'
import { withoutUnpacked } from './parts/unpacked'
import { newrelic } from './newrelic'
import { prometheus } from './prometheus'
import { thanos } from './thanos'
import { honeycomb } from './honeycomb'
import { splunk } from './splunk'
import { splunkO11y } from './splunk-o11y'
import { kibana } from './kibana'
import { opensearch } from './opensearch'
import { sentry } from './sentry'
import { dynatrace } from './dynatrace'
import { gcp } from './gcp'
import { cloudwatch } from './cloudwatch'
import { azure } from './azure'
import { signoz } from './signoz'
import { influxdb } from './influxdb'
import { chronograf } from './chronograf'
import { zabbix } from './zabbix'
import { redash } from './redash'
import { superset } from './superset'
import { metabase } from './metabase'
import { vmui } from './vmui'
import { victorialogs } from './victorialogs'
import { alertmanager } from './alertmanager'
import { jaeger } from './jaeger'
import { zipkin } from './zipkin'
import { perses } from './perses'
import { netdata } from './netdata'
import { chronosphere } from './chronosphere'
import { lightstep } from './lightstep'
import { sumologic } from './sumologic'
import { logzio } from './logzio'
import { coralogix } from './coralogix'
import { appdynamics } from './appdynamics'
import { wavefront } from './wavefront'
import { looker } from './looker'
import { snowflake } from './snowflake'
import { bigquery } from './bigquery'
import { databricks } from './databricks'
import { pagerduty } from './pagerduty'
import { opsgenie } from './opsgenie'
import { incidentIo } from './incident.io'
import { firehydrant } from './firehydrant'
import { slack } from './slack'
import { jira } from './jira'
import { github } from './github'
import { gitlab } from './gitlab'
import { spinnaker } from './spinnaker'
import { argocd } from './argocd'
import { jenkins } from './jenkins'
import { kubernetesDashboard } from './kubernetes-dashboard'
import { launchdarkly } from './launchdarkly'

/** In order of detection: the first that matches reads the page. `generic` takes what is left. */
export const adapters: readonly Adapter[] = [
  thanos,
  prometheus,
  grafana,
  graphite,
  atlas,
  datadog,
  newrelic,
  honeycomb,
  splunk,
  splunkO11y,
  kibana,
  opensearch,
  sentry,
  dynatrace,
  gcp,
  cloudwatch,
  azure,
  signoz,
  influxdb,
  chronograf,
  zabbix,
  redash,
  superset,
  metabase,
  vmui,
  victorialogs,
  alertmanager,
  jaeger,
  zipkin,
  perses,
  netdata,
  chronosphere,
  lightstep,
  sumologic,
  logzio,
  coralogix,
  appdynamics,
  wavefront,
  looker,
  snowflake,
  bigquery,
  databricks,
  pagerduty,
  opsgenie,
  incidentIo,
  firehydrant,
  slack,
  jira,
  github,
  gitlab,
  spinnaker,
  argocd,
  jenkins,
  kubernetesDashboard,
  launchdarkly,
]

/**
 * What is on that page, in the words that all tools share. Secrets are masked before anything else sees the page.
 * Never throws: a page that no adapter can read is a plain web page.
 *
 * @param now epoch milliseconds of the look, which relative ranges are resolved by
 * @param said the tool that the person said this site is; null leaves it to the page
 */
export function readView(page: Page, now: number, said: string | null = null): View {
  const { page: clean, masked } = cleaned(page)
  const read = (one: Page): [Reading, Pin] => readWith(one, now, said)
  const whole = read(clean)
  const unpacked = withoutUnpacked(whole[0], () => read({ ...clean, url: bareOf(clean.url) })[0])
  const [reading, pin] = unpacked ?? whole
  const uncut = page.url.length >= LIMITS.url ? CUT : heldStill(reading, pin)
  const pinned = uncut.ok ? (troubleWith(uncut.url, clean.url) ?? uncut) : uncut
  return {
    ...fit(reading),
    pinned: pinned.ok ? pinned.url : null,
    unpinned: pinned.ok ? null : pinned.reason,
    masked: unpacked ? [...masked, 'payload'].slice(-50) : masked,
  }
}

function bareOf(url: string): string {
  return url.replace(/[?#].*$/s, '')
}

/**
 * True where both show the same view and time, so that the later is no step of its own. A range that floats is the
 * same however often it is evaluated again: auto-refresh makes no steps.
 */
export function sameLook(a: View, b: View): boolean {
  if (a.viewKey !== b.viewKey) return false
  if (a.time.raw.from === b.time.raw.from && a.time.raw.to === b.time.raw.to) return true
  if (a.time.floats !== 'none' || b.time.floats !== 'none') return false
  return near(a.time.from, b.time.from) && near(a.time.to, b.time.to)
}

function near(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= 1000
}

const CUT: Pin = { ok: false, reason: 'The link is too long to be kept whole.' }
const SECRET: Pin = { ok: false, reason: 'The link would hold its time where only secrets are.' }

/** A pinned link has to come back as it went: not cut off, and with nothing in it that is masked. */
function troubleWith(pinned: string, clean: string): Pin | null {
  if (pinned.length > LIMITS.url) return CUT
  return pinned !== clean && maskSecrets(pinned).url !== pinned ? SECRET : null
}

function cleaned(page: Page): { page: Page; masked: string[] } {
  const { url, masked } = maskSecrets(wellFormed(page.url.slice(0, LIMITS.url)))
  const hints = page.hints && {
    ...page.hints,
    requests: page.hints.requests.map((request) => ({ ...request, url: maskSecrets(request.url).url })),
    range: page.hints.range === null ? null : maskText(page.hints.range),
  }
  const title = maskText(wellFormed(page.title))
  return { page: { ...page, url: url.slice(0, LIMITS.url), title, hints }, masked }
}

function readWith(page: Page, now: number, said: string | null): [Reading, Pin] {
  const known = adapters.find(({ tool }) => tool === said)
  if (known) return readAs(known, page, now) ?? readPlainly(page, now)
  for (const adapter of adapters) {
    const read = attempt(adapter, page, now)
    if (read) return read
  }
  return readPlainly(page, now)
}

function readPlainly(page: Page, now: number): [Reading, Pin] {
  const reading = generic.read(page, now)
  return [reading, generic.pin(reading, page, now)]
}

/**
 * The person's word stands for the mark that the page lacks. Null where the tool finds nothing in a page that is
 * another's: a host may serve both, and a plain view is better than a wrong one.
 */
function readAs(adapter: Adapter, page: Page, now: number): [Reading, Pin] | null {
  const marked = { ...page, hints: { requests: [], range: null, ...page.hints, marks: [adapter.tool] } }
  const read = attempt(adapter, marked, now)
  if (!read || !isEmpty(read[0])) return read
  return adapters.some((other) => other !== adapter && attempt(other, page, now)) ? null : read
}

function isEmpty({ queries, variables, panel, time }: Reading): boolean {
  const nothing = queries.length === 0 && panel === null && Object.keys(variables).length === 0
  return nothing && time.from === null && time.raw.from === null
}

/** Null where the adapter does not know the page, or trips over it: a broken adapter costs the tool, not the step. */
function attempt(adapter: Adapter, page: Page, now: number): [Reading, Pin] | null {
  try {
    if (!adapter.matches(page)) return null
    const reading = adapter.read(page, now)
    return [reading, adapter.pin(reading, page, now)]
  } catch {
    return null
  }
}
