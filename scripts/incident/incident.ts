import { random, seedOf } from './random'

/** Epoch seconds. The evening of the incident, and the moments of its story. */
export const INCIDENT = {
  from: Date.UTC(2026, 10, 22, 18) / 1000,
  to: Date.UTC(2026, 10, 23, 0) / 1000,
  /** seconds between samples */
  step: 15,
  errors: { from: Date.UTC(2026, 10, 22, 21, 12) / 1000, to: Date.UTC(2026, 10, 22, 21, 17) / 1000 },
  retries: { from: Date.UTC(2026, 10, 22, 21, 11, 30) / 1000, to: Date.UTC(2026, 10, 22, 21, 17, 15) / 1000 },
  deploy: Date.UTC(2026, 10, 22, 21, 4, 30) / 1000,
  /** the one node of 60 that makes all the retries */
  node: 'playback-node-37',
} as const

export type Series = {
  name: string
  type: 'counter' | 'gauge'
  labels: Readonly<Record<string, string>>
  /** one value per step, from `INCIDENT.from` to `INCIDENT.to`, both included */
  values: readonly number[]
}

/** Events per second (of a counter) or the value itself (of a gauge) at an instant. */
type Shape = (at: number, noise: () => number) => number

export const instants: readonly number[] = Array.from(
  { length: (INCIDENT.to - INCIDENT.from) / INCIDENT.step + 1 },
  (_, index) => INCIDENT.from + index * INCIDENT.step,
)

const identity = (name: string, labels: Series['labels']): string => name + JSON.stringify(labels)

const counter = (name: string, labels: Series['labels'], perSecond: Shape): Series => {
  const noise = random(seedOf(identity(name, labels)))
  let total = Math.floor(noise() * 10_000)
  const values = instants.map((at) => Math.floor((total += perSecond(at, noise) * INCIDENT.step)))
  return { name, type: 'counter', labels, values }
}

const gauge = (name: string, labels: Series['labels'], value: Shape): Series => {
  const noise = random(seedOf(identity(name, labels)))
  return {
    name,
    type: 'gauge',
    labels,
    values: instants.map((at) => Number(value(at, noise).toFixed(3))),
  }
}

const within = (at: number, { from, to }: { from: number; to: number }): boolean => at > from && at <= to
const around = (level: number, noise: () => number): number => level * (0.85 + 0.3 * noise())

const DEVICES = ['smart-tv', 'phone', 'tablet', 'browser', 'console']
const ERRORS = ['license_timeout', 'network', 'decode']
const REGIONS = ['eu-west', 'us-east']
const SERVICES = ['api', 'playback', 'license', 'catalog', 'profile']
const ZONES = ['a', 'b', 'c']

/** smart-tv: 1.9/s in all, and 24/s while the licence calls time out. */
const playbackErrors = (): Series[] =>
  DEVICES.flatMap((device) =>
    ERRORS.flatMap((error) =>
      REGIONS.map((region) =>
        counter('device_playback_errors_total', { device, error, region }, (at, noise) => {
          const struck = device === 'smart-tv' && error === 'license_timeout' && within(at, INCIDENT.errors)
          return around((device === 'smart-tv' ? 1.9 : 0.7) / 6 + (struck ? 22.1 / 2 : 0), noise)
        }),
      ),
    ),
  )

const requests = (): Series[] =>
  SERVICES.flatMap((service) =>
    ZONES.flatMap((zone) =>
      [
        ['200', 180],
        ['404', 2.5],
        ['500', 0.4],
      ].map(([code, level]) =>
        counter('http_requests_total', { service, zone, code: String(code) }, (_, noise) =>
          around(Number(level), noise),
        ),
      ),
    ),
  )

const deploys = (): Series[] =>
  [
    ['api', 'v2.381.0', INCIDENT.deploy],
    ['catalog', 'v1.94.2', INCIDENT.from + 47 * 60],
    ['profile', 'v0.71.0', INCIDENT.to - 35 * 60],
  ].map(([service, version, at]) => ({
    name: 'deploys_total',
    type: 'counter',
    labels: { service: String(service), version: String(version) },
    values: instants.map((instant) => (instant >= Number(at) ? 1 : 0)),
  }))

export const nodes: readonly string[] = Array.from(
  { length: 60 },
  (_, index) => `playback-node-${String(index + 1).padStart(2, '0')}`,
)
const zoneOf = (index: number): string => ZONES[index % ZONES.length] ?? 'a'

const retries = (): Series[] =>
  nodes.map((node, index) =>
    counter(
      'outbound_retries_total',
      { service: 'playback', target: 'license', node, zone: zoneOf(index) },
      (at, noise) => around(node === INCIDENT.node && within(at, INCIDENT.retries) ? 27 : 0.02, noise),
    ),
  )

const load = (): Series[] =>
  nodes.map((node, index) =>
    gauge('node_load1', { node, zone: zoneOf(index) }, (_, noise) => around(1.4, noise)),
  )

const up = (): Series[] =>
  nodes.slice(0, 20).map((node) => gauge('up', { job: 'playback', instance: `${node}:9100` }, () => 1))

/** 40 gauges on 5 services; every fourth has a bump that means nothing. */
const noise = (): Series[] =>
  Array.from({ length: 40 }, (_, index) => index).flatMap((index) =>
    SERVICES.map((service) => {
      const bump = INCIDENT.from + ((seedOf(`${service}${index}`) % 300) + 30) * 60
      return gauge(`pool_${String(index + 1).padStart(2, '0')}_in_use`, { service }, (at, source) => {
        const bumped = index % 4 === 0 && within(at, { from: bump, to: bump + 480 })
        return around(20 + index, source) * (bumped ? 1.8 : 1)
      })
    }),
  )

/** Every series of the evening: 418 of them. */
export const incident = (): Series[] => [
  ...playbackErrors(),
  ...requests(),
  ...deploys(),
  ...retries(),
  ...load(),
  ...up(),
  ...noise(),
]
