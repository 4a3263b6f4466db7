import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run, seconds } from './say'
import { ensure } from './setup/ensure'
import { chromium, firefox, keyboard, prometheus, promtool } from './setup/tools'
import { type Part, parts, reportOf } from './testing/parts'
import { type Tally, tally } from './testing/report'

const check = async (part: Part, folder: string): Promise<Tally> => {
  let code = 0
  for (const command of part.commands) code = (await run(command)) || code
  const counted: Tally =
    part.project === null
      ? { passed: 0, failed: 0, failures: [] }
      : await tally(reportOf(folder, part.project))
  if (code === 0 || counted.failed > 0) return counted
  return { ...counted, failed: 1, failures: [`it ended with code ${code}: see its output above`] }
}

const everything = async (folder: string): Promise<Tally> => {
  const all = parts(folder)
  const sum = { passed: 0, failed: 0, failures: [] as string[] }
  for (const [index, part] of all.entries()) {
    console.log(`\n== ${index + 1}/${all.length} ${part.name} …`)
    const since = Date.now()
    const { passed, failed, failures } = await check(part, folder)
    const counts = part.project === null ? '' : `, ${passed} passed`
    console.log(
      `== ${part.name}: ${failed === 0 ? 'ok' : `${failed} FAILED`}${counts}, ${seconds(Date.now() - since)}`,
    )
    sum.passed += passed
    sum.failed += failed
    sum.failures.push(...failures.map((failure) => `${part.name}: ${failure}`))
  }
  return sum
}

const { missing } = ensure([
  chromium,
  firefox,
  prometheus,
  promtool,
  ...(process.platform === 'linux' ? keyboard : []),
])
// Not a reason to stop: the tests that need what is missing fail, with the same sentence.
for (const sentence of missing) console.error(sentence)

const since = Date.now()
const folder = await mkdtemp(path.join(tmpdir(), 'overshoulder-test-'))
const { passed, failed, failures } = await everything(folder)
await rm(folder, { recursive: true, force: true })

console.log(`\nAll of it took ${seconds(Date.now() - since)}.`)
if (failures.length > 0) console.log(`What failed:\n${failures.map((failure) => `- ${failure}`).join('\n')}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
