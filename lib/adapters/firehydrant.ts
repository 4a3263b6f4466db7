import { contextAdapter, said, type Place } from './parts/context-adapter'
import { unescape, type Link } from './parts/raw-url'

/** FireHydrant: incidents, retrospectives, alerts, runbooks. */
export const firehydrant = contextAdapter('firehydrant', find, 'FireHydrant')

const KINDS: Readonly<Record<string, string>> = {
  incidents: 'incident',
  retrospectives: 'postmortem',
  alerts: 'alert',
  runbooks: 'runbook',
  services: 'service',
  signals: 'alert',
  changes: 'deploy',
}

/** `/incidents/<id>/…`, or the same behind `/org/<organisation>`. */
function find({ host, path }: Link): Place | null {
  if (!/^app\.firehydrant\.(?:io|com)$/.test(host)) return null
  const steps = path.split('/').filter(Boolean).map(unescape)
  const org = steps[0] === 'org' ? (steps[1] ?? '') : ''
  const [page = '', id = '', tab = ''] = (org === '' ? steps : steps.slice(2)).filter(
    (step, index, all) => !(step === 'signals' && index === 0 && all[1] === 'alerts'),
  )
  const kind = KINDS[page]
  if (kind === undefined || id === '') return { kind: 'page', id: steps.join('/'), variables: said({ org }) }
  return { kind, id, panel: id, variables: said({ org, tab }) }
}
