/**
 * Tools that run on hosts of one's own, so that a person may say that a site is one of them. A tool that is told by its
 * vendor's host alone has no need of it.
 */
export const SELF_HOSTED: readonly string[] = [
  'alertmanager',
  'appdynamics',
  'argocd',
  'atlas',
  'chronograf',
  'dynatrace',
  'github',
  'gitlab',
  'grafana',
  'graphite',
  'influxdb',
  'jaeger',
  'jenkins',
  'jira',
  'kibana',
  'kubernetes-dashboard',
  'looker',
  'metabase',
  'netdata',
  'opensearch',
  'perses',
  'prometheus',
  'redash',
  'sentry',
  'signoz',
  'spinnaker',
  'splunk',
  'superset',
  'thanos',
  'victorialogs',
  'vmui',
  'wavefront',
  'zabbix',
  'zipkin',
]

const NAMED = new RegExp(`(?:^|[.-])(${SELF_HOSTED.join('|')})(?=[.-]|$)`)

/** The tool that a host is named after, as `grafana.example.com` is; null where the name says nothing. */
export const namedAfter = (host: string): string | null => NAMED.exec(host)?.[1] ?? null
