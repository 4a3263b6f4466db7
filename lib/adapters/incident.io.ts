import { contextAdapter, said, ulidTime, type Place } from './parts/context-adapter'
import { unescape, type Link } from './parts/raw-url'

/** incident.io: incidents, alerts, escalations, schedules. */
export const incidentIo = contextAdapter('incident.io', find, 'incident\\.io')

const KINDS: Readonly<Record<string, string>> = {
  incidents: 'incident',
  'follow-ups': 'follow-up',
  alerts: 'alert',
  escalations: 'escalation',
  schedules: 'on-call-schedule',
  'post-mortems': 'postmortem',
}

/** `/<organisation>/incidents/<n>`, `/~/incidents/<n>`, `/<organisation>/on-call/schedules/<id>`. */
function find({ host, path }: Link): Place | null {
  if (host !== 'app.incident.io') return null
  const all = path.split('/').filter(Boolean).map(unescape)
  const [org = '', ...steps] = all[0] !== undefined && Object.hasOwn(KINDS, all[0]) ? ['~', ...all] : all
  const inside = steps[0] === 'on-call' || (steps[0] === 'alerts' && Object.hasOwn(KINDS, steps[1] ?? ''))
  const [page = '', id = '', tab = ''] = inside ? steps.slice(1) : steps
  const kind = KINDS[page]
  if (kind === undefined || id === '')
    return org === '' ? null : { kind: 'page', id: steps.join('/'), variables: named(org) }
  const at = kind === 'on-call-schedule' ? null : ulidTime(id)
  const variables = { ...named(org), ...said({ tab: kind === 'incident' ? tab : '' }) }
  return { kind, id: `${org}/${id}`, panel: id, at, variables }
}

function named(org: string): Record<string, string[]> {
  return said({ org: org === '~' ? '' : org })
}
