import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from './port'
import { type Dashboard, serve } from './serve'

const FOLDERS = ['cache', 'lib', 'log', 'run'] as const

/** An hour of this machine's own metrics in memory, a second apart; nothing is asked of anybody outside. */
const settings = (folder: string, port: number): string => `
[global]
  run as user = ${process.env['USER'] ?? 'root'}
  hostname = incident
[db]
  mode = ram
  retention = 3600
  update every = 1
[directories]
  cache = ${folder}/cache
  lib = ${folder}/lib
  log = ${folder}/log
  web = /usr/share/netdata/web
[logs]
  error = none
  access = none
  debug = none
[web]
  bind to = 127.0.0.1
  default port = ${port}
  web files owner = root
  web files group = root
[registry]
  enabled = no
[cloud]
  enabled = no
[health]
  enabled = no
[statsd]
  enabled = no
[plugins]
  enable running new plugins = no
  apps = no
  cgroups = no
  tc = no
  charts.d = no
  python.d = no
  ebpf = no
  perf = no
`

/** A real Netdata on a free loopback port. It watches this machine: it has no other data. */
export const startNetdata = async (netdata: string): Promise<Dashboard> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'overshoulder-netdata-'))
  for (const name of FOLDERS) await mkdir(path.join(folder, name))
  const port = await freePort()
  const config = path.join(folder, 'netdata.conf')
  await writeFile(config, settings(folder, port))
  return serve({
    name: 'Netdata',
    command: [netdata, '-D', '-c', config, '-P', path.join(folder, 'run', 'pid')],
    folder,
    origin: `http://127.0.0.1:${port}`,
    health: '/api/v1/data?chart=system.cpu&after=-3&points=1',
  })
}
