import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '../../..')

/** A part of what is injected into pages, as a script that puts its exports on `window.osh`. */
export const captureCode = async (entry: string): Promise<string> => {
  const outDir = await mkdtemp(path.join(tmpdir(), 'osh-code-'))
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __E2E__: 'true' },
    resolve: { alias: { '@': root } },
    build: {
      lib: { entry: path.join(root, entry), formats: ['iife'], name: 'osh', fileName: () => 'code.js' },
      outDir,
    },
  })
  const code = await readFile(path.join(outDir, 'code.js'), 'utf8')
  await rm(outDir, { recursive: true })
  return code
}
