import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './port'
import { replay } from './replay'
import { type Dashboard, serve } from './serve'
import { STEP, writeWhisper } from './whisper'

const run = promisify(execFile)

/** Seconds of data before the start and after it: what lies ahead appears as time goes by. */
const BEFORE = 900
const AHEAD = 1_800

const STATIC = '/usr/share/graphite-web/static'

/** The script of its dashboards calls a function that Debian's 1.1.8 defines nowhere, and then opens none that has a name. */
const mendDashboards = async (folder: string): Promise<void> => {
  const script = path.join('js', 'dashboard.js')
  const released = await readFile(path.join(STATIC, script), 'utf8')
  await mkdir(path.join(folder, 'mended', 'js'), { recursive: true })
  await writeFile(
    path.join(folder, 'mended', script),
    `var htmlEncode = Ext.util.Format.htmlEncode\n${released}`,
  )
}

/** Django's own server gives out the page's files; nothing is kept for the next minute. */
const settings = (folder: string): string => `
from graphite.settings import *
SECRET_KEY = 'of a server on loopback that lives for a minute'
TIME_ZONE = 'UTC'
ALLOWED_HOSTS = ['127.0.0.1']
LOG_DIR = STORAGE_DIR = ${JSON.stringify(folder)}
WHISPER_DIR = ${JSON.stringify(path.join(folder, 'whisper'))}
STANDARD_DIRS = [WHISPER_DIR]
STATICFILES_DIRS = [${JSON.stringify(path.join(folder, 'mended'))}, ${JSON.stringify(STATIC)}]
STATIC_ROOT = ${JSON.stringify(path.join(folder, 'collected'))}
DEFAULT_CACHE_DURATION = 0
CACHES = {'default': {'BACKEND': 'django.core.cache.backends.dummy.DummyCache'}}
DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': ${JSON.stringify(path.join(folder, 'graphite.db'))}}}
`

/** Retries of the playback nodes by zone and node, per second: `incident.retries.b.playback-node-37`. */
const writeIncident = async (folder: string): Promise<void> => {
  const first = Math.floor((Date.now() / 1000 - BEFORE) / STEP)
  const points = Array.from({ length: (BEFORE + AHEAD) / STEP }, (_, index) => first + index)
  for (const { labels, at } of replay('outbound_retries_total')) {
    const metric = `incident.retries.${labels['zone'] ?? ''}.${labels['node'] ?? ''}`
    await writeWhisper(path.join(folder, 'whisper'), metric, first * STEP, points.map(at))
  }
}

/** A real Graphite-web on a free loopback port; `manage` is Debian's `graphite-manage`. */
export const startGraphite = async (manage: string): Promise<Dashboard> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'overshoulder-graphite-'))
  await mkdir(path.join(folder, 'whisper'))
  await writeFile(path.join(folder, 'overshoulder_settings.py'), settings(folder))
  await mendDashboards(folder)
  await writeIncident(folder)
  const environment = { PYTHONPATH: folder, DJANGO_SETTINGS_MODULE: 'overshoulder_settings' }
  const env = { ...process.env, ...environment }
  await run(manage, ['migrate', '--run-syncdb', '--verbosity=0', '--skip-checks'], { env })
  const address = `127.0.0.1:${await freePort()}`
  return serve({
    name: 'Graphite',
    command: [manage, 'runserver', '--noreload', '--insecure', address],
    environment,
    folder,
    origin: `http://${address}`,
    health: '/render?target=randomWalk(%22ready%22)&format=json',
  })
}
