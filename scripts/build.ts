import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { run } from './say'

const { values } = parseArgs({
  options: { e2e: { type: 'boolean', default: false }, browser: { type: 'string' } },
})
const browsers = values.browser === undefined ? ['chrome', 'firefox'] : [values.browser]
const viewer = path.join(import.meta.dirname, 'build-viewer.ts')
const wxt = path.join(import.meta.dirname, '../node_modules/wxt/bin/wxt.mjs')

const build = async (): Promise<number> => {
  for (const browser of browsers) {
    const code = await run(
      [wxt, 'build', '-b', browser, '--mv3'],
      values.e2e ? { OVERSHOULDER_E2E: '1' } : {},
    )
    if (code !== 0) return code
  }
  return existsSync(viewer) ? run(['--import', 'tsx', viewer]) : 0
}

process.exit(await build())
