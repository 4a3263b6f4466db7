import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { adapters } from '@/lib/adapters/registry'
import { adapterText, casesText, registered, timeSaid, troubleOf } from './tools/scaffold'

/** Writes what a new adapter starts from: its file, its failing cases, and its line in the registry. */
const ADAPTERS = path.resolve(import.meta.dirname, '../lib/adapters')

const USAGE = "npm run add-a-tool -- NAME 'https://a-real-link-of-the-tool'"

const { positionals } = parseArgs({ allowPositionals: true })
const [tool = '', link = ''] = positionals
const wrong = troubleOf(
  { tool, link },
  adapters.map((adapter) => adapter.tool),
)

if (wrong === null) {
  const registry = path.join(ADAPTERS, 'registry.ts')
  await writeFile(registry, registered(await readFile(registry, 'utf8'), tool))
  await writeFile(path.join(ADAPTERS, `${tool}.ts`), adapterText({ tool, link }), { flag: 'wx' })
  await writeFile(path.join(ADAPTERS, `${tool}.cases.ts`), casesText({ tool, link }), { flag: 'wx' })
  console.log(`Written: lib/adapters/${tool}.ts and lib/adapters/${tool}.cases.ts; added to the registry.
${timeSaid(link)}
1. Say in ${tool}.cases.ts what a careful person reads off real links.
2. Run the laws until they hold:  npm run test:unit -- tests/lib/adapters/laws.test.ts -t ${tool} --hideSkippedTests
3. Have the README's table written: npm run tools-table
docs/add-a-tool.md tells the rest.`)
} else {
  console.error(positionals.length === 0 ? USAGE : `${wrong}.\n${USAGE}`)
  process.exitCode = 2
}
