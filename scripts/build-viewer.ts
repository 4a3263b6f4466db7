import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Rolldown } from 'vite'

const root = path.resolve(import.meta.dirname, '..')
const out = path.join(root, '.output/viewer/overshoulder-viewer.html')

const script = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { alias: { '@': root } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: path.join(root, 'entrypoints/viewer/alone.ts'),
        output: { codeSplitting: false },
      },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  const chunks = outputs.flatMap(({ output }) => output).filter((part) => part.type === 'chunk')
  const [chunk] = chunks
  if (!chunk || chunks.length !== 1) throw new Error(`The viewer was built in ${chunks.length} pieces.`)
  return chunk.code
}

/** Nothing in a script may end its element or open a comment in it. */
const inert = (code: string): string => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')

const page = (code: string): string => {
  const hash = createHash('sha256').update(code).digest('base64')
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; img-src blob: data:; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>A trail</title>
</head>
<body>
<div id="root"></div>
<script type="module">${code}</script>
</body>
</html>
`
}

const html = page(inert(await script()))
await mkdir(path.dirname(out), { recursive: true })
await writeFile(out, html)
console.log(`${path.relative(root, out)}: ${Math.round(html.length / 1024)} kB, asks for nothing`)
