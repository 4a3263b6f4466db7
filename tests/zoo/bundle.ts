import path from 'node:path'
import { build } from 'esbuild'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** The painter as source text that any page can run, though no extension is loaded. */
export const painterSource = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'painter-entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    alias: { '@': ROOT },
    tsconfigRaw: '{}',
    define: { __E2E__: 'true' },
  })
  const [file] = outputFiles
  if (!file) throw new Error('nothing was bundled')
  return file.text
}
