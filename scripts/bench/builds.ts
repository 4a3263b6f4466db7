import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { run } from '@/scripts/say'

const ROOT = path.resolve(import.meta.dirname, '../..')
const SOURCES = ['components', 'entrypoints', 'lib', 'public', 'package-lock.json', 'wxt.config.ts']
const BUILDS = ['chrome-mv3', 'chrome-mv3-e2e', 'firefox-mv3-e2e']

const changedAt = async (source: string): Promise<number> => {
  const file = path.join(ROOT, source)
  const { mtimeMs } = await stat(file)
  if (path.extname(file) !== '') return mtimeMs
  const names = await readdir(file, { recursive: true })
  return Math.max(
    ...(await Promise.all(names.map(async (name) => (await stat(path.join(file, name))).mtimeMs))),
  )
}

const isFresh = async (since: number, build: string): Promise<boolean> => {
  const manifest = path.join(ROOT, '.output', build, 'manifest.json')
  return existsSync(manifest) && (await stat(manifest)).mtimeMs > since
}

/** Builds what is missing, or older than its sources. */
export const builds = async (): Promise<void> => {
  const since = Math.max(...(await Promise.all(SOURCES.map(changedAt))))
  const fresh = await Promise.all(BUILDS.map((build) => isFresh(since, build)))
  if (fresh.every(Boolean)) return
  for (const flavour of [[], ['--e2e']]) {
    const code = await run(['--import', 'tsx', path.join(ROOT, 'scripts/build.ts'), ...flavour])
    if (code !== 0) throw new Error('the build failed')
  }
}
