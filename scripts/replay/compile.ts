import path from 'node:path'
import * as prettier from 'prettier'
import { build, type Rolldown } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')

/** The module that holds the compiled script, from the root. */
export const COMPILED = 'lib/story/replay/compiled.ts'

const compile = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: path.join(import.meta.dirname, 'entry.ts'),
        output: { codeSplitting: false, format: 'iife' },
      },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  const chunks = outputs.flatMap(({ output }) => output).filter((part) => part.type === 'chunk')
  const [chunk] = chunks
  if (!chunk || chunks.length !== 1) throw new Error(`The replay was built in ${chunks.length} pieces.`)
  if (/<\/script|<!--/i.test(chunk.code))
    throw new Error('The replay would end the element that it stands in.')
  return chunk.code.trim()
}

/** The text of the module that an exported story takes its script from. */
export const compiledReplay = async (): Promise<string> => {
  const text = `/** Made from lib/story/replay by \`npm run build:replay\`; a test holds the two together. */
export const REPLAY = ${JSON.stringify(await compile())}
`
  const options = await prettier.resolveConfig(path.join(root, COMPILED))
  return prettier.format(text, { ...options, parser: 'typescript' })
}
