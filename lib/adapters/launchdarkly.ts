import { contextAdapter, said, type Place } from './parts/context-adapter'
import { last, unescape, type Link } from './parts/raw-url'

/** LaunchDarkly: feature flags, segments, experiments. */
export const launchdarkly = contextAdapter('launchdarkly', find, 'LaunchDarkly')

const KINDS: Readonly<Record<string, string>> = {
  flags: 'flag',
  segments: 'segment',
  experiments: 'experiment',
  features: 'flag',
}
const PRESENT = 'The page shows the flag as it is when it is opened.'

/** `/projects/<p>/flags/<key>/targeting?env=`, or in the older form `/<p>/<env>/features/<key>`. */
function find({ host, path, search }: Link): Place | null {
  if (!/^app(?:\.eu)?\.launchdarkly\.(?:com|us)$/.test(host)) return null
  const steps = path.split('/').filter(Boolean).map(unescape)
  const old = steps[0] !== 'projects'
  const [project = '', environment = '', page = '', key = '', tab = ''] = old
    ? steps
    : [steps[1], '', ...steps.slice(2)]
  const kind = KINDS[page]
  if (project === '' || kind === undefined) return null
  const env = environment || last(search, 'selected-env') || last(search, 'env')
  if (key === '')
    return { kind: `${kind}s`, id: project, variables: said({ project, env }), present: PRESENT }
  return {
    kind,
    id: `${project}/${key}`,
    panel: key,
    variables: said({ project, env, tab }),
    present: PRESENT,
  }
}
