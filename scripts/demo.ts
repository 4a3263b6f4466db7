import path from 'node:path'
import { parseArgs } from 'node:util'
import { walkAlone } from './demo/headless'
import { walkTogether } from './demo/visible'
import { startPrometheus } from './incident/prometheus'
import type { Dashboard } from './incident/serve'
import { startSample } from './incident/sample-server'
import { run } from './say'
import { ensure } from './setup/ensure'
import { chromium, prometheus, promtool } from './setup/tools'

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    out: { type: 'string', default: 'demo-out' },
    /** without Prometheus, as on a machine that has none */
    sample: { type: 'boolean', default: false },
    /** takes the README's pictures into this folder, and the trail file that the extension brings along as a sample */
    pictures: { type: 'string' },
  },
})

const fail = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

const startDashboard = async (): Promise<Dashboard> => {
  if (values.sample) {
    console.log('The bundled sample dashboard takes the place of Prometheus, as you asked.')
    return startSample()
  }
  const { paths } = ensure([prometheus, promtool])
  const [server, tool] = [paths.get(prometheus), paths.get(promtool)]
  if (server !== undefined && tool !== undefined) {
    console.log('Starting Prometheus with the evening of the incident (once, its data are made first) …')
    return startPrometheus(server, tool)
  }
  console.log('Prometheus is not here and cannot be installed: the bundled sample dashboard takes its place.')
  return startSample()
}

const demo = async (): Promise<void> => {
  const { missing } = ensure([chromium])
  if (missing.length > 0) fail(missing.join('\n'))
  if (
    !values.headless &&
    process.platform === 'linux' &&
    !process.env['DISPLAY'] &&
    !process.env['WAYLAND_DISPLAY']
  )
    fail('There is no screen here. "npm run demo -- --headless --out DIR" walks the investigation by itself.')
  console.log('Building the extension …')
  const flavour = values.headless ? ['--e2e'] : []
  const code = await run(['--import', 'tsx', 'scripts/build.ts', '--browser', 'chrome', ...flavour])
  if (code !== 0) fail('The extension could not be built: see above.')
  const dashboard = await startDashboard()
  try {
    if (values.headless)
      await walkAlone(dashboard, path.resolve(values.out), { pictures: values.pictures ?? null })
    else await walkTogether(dashboard)
  } finally {
    await dashboard.stop()
  }
}

await demo().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)))
