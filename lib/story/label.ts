import { parsedUrl } from '@/lib/model/parsed-url'
import type { Step } from '@/lib/model/step'
import type { View } from '@/lib/model/view'

/** Names that are not their file name with a capital. */
const NAMES: Readonly<Record<string, string>> = {
  vmui: 'VictoriaMetrics',
  gcp: 'Google Cloud',
  'splunk-o11y': 'Splunk Observability',
  lightstep: 'ServiceNow Lightstep',
  victorialogs: 'VictoriaLogs',
  opensearch: 'OpenSearch',
  cloudwatch: 'CloudWatch',
  newrelic: 'New Relic',
  influxdb: 'InfluxDB',
  signoz: 'SigNoz',
  powerbi: 'Power BI',
  sumologic: 'Sumo Logic',
  logzio: 'Logz.io',
  appdynamics: 'AppDynamics',
  bigquery: 'BigQuery',
  pagerduty: 'PagerDuty',
  'incident.io': 'incident.io',
  firehydrant: 'FireHydrant',
  github: 'GitHub',
  gitlab: 'GitLab',
  argocd: 'Argo CD',
  'kubernetes-dashboard': 'Kubernetes Dashboard',
  launchdarkly: 'LaunchDarkly',
}

/** Host and path of a link, for what has no better name. */
const addressOf = (url: string): { host: string; path: string } => {
  const parsed = parsedUrl(url)
  return { host: parsed?.host ?? '', path: parsed && parsed.pathname !== '/' ? parsed.pathname : '' }
}

/** A tool as people call it. */
export const nameOfTool = (tool: string): string =>
  NAMES[tool] ?? tool.charAt(0).toUpperCase() + tool.slice(1).replaceAll('-', ' ')

/** The tool of a view as people call it; a page of no known tool is called by its host. */
export const toolOf = ({ tool, url }: Pick<View, 'tool' | 'url'>): string =>
  tool === 'generic' || tool === '' ? addressOf(url).host || 'a page' : nameOfTool(tool)

/** Cuts at a whole character, and says so with an ellipsis. */
export const clip = (text: string, length: number): string =>
  text.length <= length
    ? text
    : `${text
        .slice(0, length - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Kinds of page whose title is that of the tool, and whose queries say what they show. */
const ASKED: ReadonlySet<string> = new Set(['query', 'explore', 'graph-image', 'graph'])

/** What a view shows, in one line taken from the view itself. */
export const labelOfView = (view: View): string => {
  const query = view.queries.map(({ text }) => oneLine(text)).find((text) => text !== '')
  if (query !== undefined && (ASKED.has(view.kind) || view.title.trim() === '')) return clip(query, 120)
  const title = oneLine(view.title)
  if (title !== '') return clip(title, 120)
  const { host, path } = addressOf(view.url)
  return clip(host + path, 120) || 'a page without a title'
}

/** What a step shows or says, in one line taken from the step itself. */
export const labelOf = (step: Step): string => {
  switch (step.kind) {
    case 'visit':
      return labelOfView(step.view)
    case 'snapshot':
      return clip(oneLine(step.graph.title), 120) || labelOfView(step.view)
    case 'note':
    case 'fact':
      return clip(oneLine(step.text), 120)
  }
}
