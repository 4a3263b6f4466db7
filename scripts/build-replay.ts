import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { COMPILED, compiledReplay } from './replay/compile'

/** Run after a change in lib/story/replay: what an exported story carries is compiled from it. */
const text = await compiledReplay()
await writeFile(path.resolve(import.meta.dirname, '..', COMPILED), text)
console.log(`${COMPILED}: ${text.length} characters`)
