import { contextAdapter, said, type Place } from './parts/context-adapter'
import { last, unescape, type Link } from './parts/raw-url'

/** PagerDuty: incidents, their log, services, alerts. */
export const pagerduty = contextAdapter('pagerduty', find, 'PagerDuty')

const HOST =
  /^(?!(?:www|docs|support|developer|api|events|status|community|university|identity|app)\.)[\w-]+(?:\.eu)?\.pagerduty\.com$/

const KINDS: Readonly<Record<string, string>> = {
  incidents: 'incident',
  services: 'service',
  'service-directory': 'service',
  alerts: 'alert',
  postmortems: 'postmortem',
  escalation_policies: 'escalation-policy',
  schedules: 'on-call-schedule',
  'business-services': 'service',
  'status-dashboard': 'status',
}

function find({ host, path, search, hash }: Link): Place | null {
  if (!HOST.test(host)) return null
  const [page = '', id = hashId(hash), part = '', entry = ''] = path.split('/').filter(Boolean).map(unescape)
  const kind = KINDS[page]
  if (kind === undefined) return null
  if (id === '') return { kind: `${kind}s`, id: '', present: 'A list shows what is in it when it is opened.' }
  if (part === 'log_entries' && entry !== '') return { kind: 'incident-log-entry', id, panel: entry }
  return { kind, id, variables: said({ tab: part || last(search, 'tab') }) }
}

/** `/schedules#PABC123`, as the lists link to what is in them. */
function hashId(hash: string): string {
  return /^P[A-Z0-9]{6,13}$/.test(hash) ? hash : ''
}
