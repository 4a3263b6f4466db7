import { browser } from 'wxt/browser'
import { tellWaiting } from '@/lib/journal/news'
import type { Origin } from '@/lib/model/origin'
import { createCamera } from './camera'
import type { Background } from './handlers'
import { pace } from './pace'
import { keepsNumbers, saidOf, stateOf } from './sites'
import { onTurn } from './stuck'
import { turns } from './turns'
import { waitingIn } from './waiting'

/** Granted by the manifest of the build that tests drive; on any port. */
const LOOPBACK = __E2E__ ? ['http://127.0.0.1', 'http://localhost'] : []

const isPreset = (origin: Origin): boolean => {
  const { protocol, hostname } = new URL(origin)
  return LOOPBACK.includes(`${protocol}//${hostname}`)
}

const now = () => Date.now()

/** The background as it runs in a browser. Nothing in it outlives the worker; what has to is in storage. */
export const createBackground = (): Background => {
  const { local, session } = browser.storage
  const isGranted = (pattern: string) => browser.permissions.contains({ origins: [pattern] })
  const isStuck = async () => (await waitingIn(session)).since !== null
  const sites = { area: local, isGranted, isPreset, isStuck }
  const isJournaled = async (origin: Origin) => (await stateOf(sites, origin)) === 'journaling'
  const said = (origin: Origin | null) => saidOf(sites, origin)
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
  const onWaiting = (turned: boolean) => {
    tellWaiting()
    if (turned) void onTurn(sites)
  }
  const keeping = { area: session, now, turns: turns(), isJournaled, said, onWaiting }
  return {
    local,
    walk: { ...keeping, pace: pace({ now, wait }) },
    studio: {
      ...keeping,
      camera: createCamera(),
      keepsNumbers: (origin) => keepsNumbers(sites, origin),
    },
    grants: { sites, presets: LOOPBACK, turns: turns() },
  }
}
