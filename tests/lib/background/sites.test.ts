import { expect, test } from 'vitest'
import { signOf } from '@/lib/background/badge'
import {
  allowSite,
  choices,
  forgetSite,
  keepNumbersOf,
  keepsNumbers,
  pauseSite,
  saidOf,
  sayTool,
  siteOf,
  stateOf,
  wantedPatterns,
  type Sites,
} from '@/lib/background/sites'
import { Origin, originOf, patternOf } from '@/lib/model/origin'
import { storage } from './area'

const start = (...presets: string[]) => {
  const granted = new Set(presets.map(patternOf))
  const sites: Sites = {
    area: storage(),
    isGranted: (pattern) => Promise.resolve(granted.has(pattern)),
    isPreset: (origin) => presets.map(patternOf).includes(patternOf(origin)),
  }
  return { sites, granted }
}
const GRAFANA = 'http://localhost:3000'
const PROMETHEUS = 'http://localhost:9090'

test('a grant is for a host, and what is journaled of it is the port that was chosen', async () => {
  const { sites, granted } = start()
  granted.add(patternOf(GRAFANA))
  await allowSite(sites, GRAFANA)
  expect(patternOf(GRAFANA)).toBe('http://localhost/*')
  expect(await stateOf(sites, GRAFANA)).toBe('journaling')
  expect(await stateOf(sites, PROMETHEUS)).toBe('not-allowed')
})

test('a grant that was taken back in the browser ends it, whatever our list says', async () => {
  const { sites, granted } = start()
  granted.add(patternOf(GRAFANA))
  await allowSite(sites, GRAFANA)
  granted.clear()
  expect(await stateOf(sites, GRAFANA)).toBe('not-allowed')
  expect(await wantedPatterns(sites, [])).toEqual([])
})

test('a pause is kept, and leaves the observer where it is', async () => {
  const { sites, granted } = start()
  granted.add(patternOf(GRAFANA))
  await allowSite(sites, GRAFANA)
  await pauseSite(sites, GRAFANA, true)
  expect(await stateOf(sites, GRAFANA)).toBe('paused')
  expect(await wantedPatterns(sites, [])).toEqual(['http://localhost/*'])
  await pauseSite(sites, GRAFANA, false)
  expect(await stateOf(sites, GRAFANA)).toBe('journaling')
})

test('nothing is remembered of a forgotten site', async () => {
  const { sites, granted } = start()
  granted.add(patternOf(GRAFANA))
  await allowSite(sites, GRAFANA)
  await forgetSite(sites, GRAFANA)
  expect(await choices(sites)).toEqual({})
})

test('what a site is said to be is kept by its port, taken back, and forgotten with the site', async () => {
  const { sites } = start()
  await sayTool(sites, GRAFANA, 'grafana')
  await sayTool(sites, PROMETHEUS, 'prometheus')
  expect(await saidOf(sites, GRAFANA)).toBe('grafana')
  await sayTool(sites, GRAFANA, null)
  expect([await saidOf(sites, GRAFANA), await saidOf(sites, PROMETHEUS)]).toEqual([null, 'prometheus'])
  await forgetSite(sites, PROMETHEUS)
  expect(await saidOf(sites, PROMETHEUS)).toBeNull()
  expect(await saidOf(sites, null)).toBeNull()
})

test('whose numbers are kept is chosen for a site, and forgotten with it', async () => {
  const { sites } = start()
  await keepNumbersOf(sites, GRAFANA, true)
  await keepNumbersOf(sites, PROMETHEUS, true)
  await keepNumbersOf(sites, PROMETHEUS, false)
  expect([await keepsNumbers(sites, GRAFANA), await keepsNumbers(sites, PROMETHEUS)]).toEqual([true, false])
  await forgetSite(sites, GRAFANA)
  expect(await keepsNumbers(sites, GRAFANA)).toBe(false)
})

test('two ports of a host are one pattern, registered once', async () => {
  const { sites, granted } = start()
  granted.add(patternOf(GRAFANA))
  await allowSite(sites, GRAFANA)
  await allowSite(sites, PROMETHEUS)
  expect(await wantedPatterns(sites, [])).toEqual(['http://localhost/*'])
})

test('in the build for tests loopback is journaled at once, and can be forgotten', async () => {
  const { sites } = start('http://localhost')
  expect(await stateOf(sites, PROMETHEUS)).toBe('journaling')
  await forgetSite(sites, PROMETHEUS)
  expect(await stateOf(sites, PROMETHEUS)).toBe('not-allowed')
  expect(await stateOf(sites, GRAFANA)).toBe('journaling')
})

test.each([
  [
    'a dashboard',
    { url: 'https://dash.example/d/1?x#y', incognito: false },
    'https://dash.example',
    'not-allowed',
  ],
  ['a private window', { url: 'https://dash.example/', incognito: true }, null, 'private'],
  ['a browser page', { url: 'chrome://extensions/', incognito: false }, null, 'impossible'],
  ['a file', { url: 'file:///etc/passwd', incognito: false }, null, 'impossible'],
  ['the store', { url: 'https://chromewebstore.google.com/x', incognito: false }, null, 'impossible'],
  ['a page that is not told', { incognito: false }, null, 'impossible'],
] as const)('%s', async (_, tab, origin, state) => {
  expect(await siteOf(start().sites, tab)).toEqual({ origin, state })
})

test('what the list holds is believed only in its own form', async () => {
  const { sites } = start()
  await sites.area.set({ sites: { 'https://dash.example': 'everything' } })
  expect(await choices(sites)).toEqual({})
})

test.each([
  ['https://dash.example', true],
  ['http://[::1]:9090', true],
  ['https://dash.example/', false],
  ['https://DASH.example', false],
  ['https://u:p@dash.example', false],
  ['https://dash.example:443', false],
  ['file://', false],
  ['*://*/*', false],
  ['', false],
])('an origin: %s', (text, isOne) => {
  expect(Origin.safeParse(text).success).toBe(isOne)
})

test('an origin is read off a link, off http(s) alone', () => {
  expect(originOf('https://u:p@dash.example:443/x')).toBe('https://dash.example')
  expect(originOf('javascript:alert(1)')).toBeNull()
  expect(originOf('blob:https://dash.example/1')).toBeNull()
})

test('the badge says what is going on, with the host and its port', () => {
  expect(signOf({ origin: PROMETHEUS, state: 'journaling' }, false).title).toBe(
    'Overshoulder: journaling localhost:9090',
  )
  const titles = (['journaling', 'paused', 'not-allowed', 'private', 'impossible'] as const).map(
    (state) => signOf({ origin: GRAFANA, state }, false).title,
  )
  expect(new Set(titles).size).toBe(5)
})

test('the badge of a journaled site says that nothing can be written, and of no other', () => {
  const said = (state: 'journaling' | 'paused') => signOf({ origin: GRAFANA, state }, true).title
  expect(said('journaling')).toContain('nothing can be written')
  expect(said('paused')).toContain('paused')
})
