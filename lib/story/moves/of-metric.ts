import type { Edit } from '@/lib/story/query/edit'
import type { Matcher } from '@/lib/story/query/tree'
import type { Move } from './move'

/** `us-east-1`, `europe-west4`, `ap-southeast-2`: regions of the large clouds are known by their shape. */
const REGION =
  /^(?:us|eu|ap|sa|ca|me|af|il|mx|cn|europe|asia|australia|northamerica|southamerica)(?:-gov)?-(?:north|south|east|west|central)(?:east|west)?-?\d[a-z]?$/

/** Paths of Graphite are conditions by place: one part of them is another, and the parts have no names. */
const ofPath = (before: string, after: string): Move[] | null => {
  const [had, has] = [before.split('.'), after.split('.')]
  const at = had.flatMap((part, index) => (part === has[index] ? [] : [index]))
  const [from, to] = [had[at[0] ?? -1], has[at[0] ?? -1]]
  if (had.length !== has.length || at.length !== 1 || from === undefined || to === undefined) return null
  const plain = (part: string) => /^[\w-]+$/.test(part)
  if (from === '*' && plain(to)) return [{ kind: 'filter', by: to }]
  if (to === '*' && plain(from)) return [{ kind: 'unfilter', by: from }]
  return REGION.test(from) && REGION.test(to) ? [{ kind: 'other', what: 'region', from, to }] : null
}

const SERVICE: ReadonlySet<string> = new Set([
  'service',
  'service_name',
  'job',
  'app',
  'application',
  'grpc_service',
])

/** What a service answers and what it asks for are two metrics that differ in one word. */
const ENDS: Readonly<Record<string, string>> = {
  server: 'client',
  inbound: 'outbound',
  incoming: 'outgoing',
}

const ofCalls = (before: string, after: string, matchers: readonly Matcher[]): Move[] | null => {
  const [had, has] = [before.split('_'), after.split('_')]
  const at = had.flatMap((part, index) => (part === has[index] ? [] : [index]))
  const [from = '', to = ''] = [had[at[0] ?? -1], has[at[0] ?? -1]]
  const service = matchers.find(({ label, operator }) => SERVICE.has(label) && operator === '=')
  if (had.length !== has.length || at.length !== 1 || !service) return null
  if (ENDS[from] === to) return [{ kind: 'downstream', service: service.value }]
  return ENDS[to] === from ? [{ kind: 'upstream', service: service.value }] : null
}

/** Another metric is another thing to look at, which has no name, but for these few. */
export const movesOfMetric = (
  { before, after, matchers }: Extract<Edit, { kind: 'metric' }>,
  language: string,
): Move[] | null => (language === 'graphite' ? ofPath(before, after) : ofCalls(before, after, matchers))
