import path from 'node:path'
import { build, type BuildOptions } from 'esbuild'

const ROOT = path.resolve(import.meta.dirname, '../..')
const LIBRARIES = path.join(import.meta.dirname, 'libraries')

const OPTIONS = {
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  tsconfigRaw: '{}',
  jsx: 'automatic',
  alias: { '@': ROOT },
  define: { __E2E__: 'true', 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  logLevel: 'error',
} satisfies BuildOptions

/** The painter as source text that any page can run, though no extension is loaded. */
export const painterSource = async (): Promise<string> => {
  const entryPoints = [path.join(import.meta.dirname, 'painter-entry.ts')]
  const { outputFiles } = await build({ ...OPTIONS, entryPoints })
  const [file] = outputFiles
  if (!file) throw new Error('nothing was bundled')
  return file.text
}

/**
 * A page's script and style with their libraries, by their endings: `.js`, `.css`. Old libraries are no modules: they
 * take `this` for the window.
 */
const bundleLibrary = async (name: string): Promise<Map<string, Uint8Array>> => {
  const { outputFiles } = await build({
    ...OPTIONS,
    outdir: LIBRARIES,
    entryPoints: [path.join(LIBRARIES, name)],
  })
  return new Map(outputFiles.map(({ path: file, contents }) => [path.extname(file), contents]))
}

const bundled = new Map<string, ReturnType<typeof bundleLibrary>>()

/** Each is bundled once, when it is first asked for. */
export const libraryOf = (name: string): ReturnType<typeof bundleLibrary> => {
  const known = bundled.get(name) ?? bundleLibrary(name)
  bundled.set(name, known)
  return known
}
