import type { Pin, Reading } from '../adapter'

/**
 * Kinds of pages that show how things are when they are opened: lists, and what goes on under one name. What has
 * happened is not among them: the link of an incident, a build, a commit or a trace shows it as it was.
 */
const KINDS = [
  'alarms|alerting|alerts|apps|dashboards|dashboards-list|datasets|hosts|list|log-groups|monitors|problems|reports',
  'services|web-scenarios|cluster|data_model_manager|dataset|deploy-history|environment|escalation-policy|latest-data',
  'log-group|map|metric-summary|monitor|resource|service|status|table|workload|dev-tools|enterprise_search|fleet',
  'home|integrations|management|page|query-workbench|settings|sql-lab',
]
const PRESENT = new RegExp(`^(?:${KINDS.join('|')})$`)

/** The same convention for every tool: such a page, without a time in its link, has nothing that could be pinned. */
export function heldStill({ kind, time }: Reading, pin: Pin): Pin {
  const named = time.raw.from !== null || time.raw.to !== null || time.from !== null
  if (!pin.ok || named || time.floats !== 'none' || !PRESENT.test(kind)) return pin
  return { ok: false, reason: 'The page shows how things are when it is opened.' }
}
