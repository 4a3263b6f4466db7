import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run, seconds } from './say'
import { ensure } from './setup/ensure'
import { atlas, ensureJars, zipkin } from './setup/jars'
import {
  chromium,
  firefox,
  graphite,
  java,
  keyboard,
  maven,
  netdata,
  prometheus,
  promtool,
} from './setup/tools'
import { type Part, parts, reportOf } from './testing/parts'
import { type Tally, tally } from './testing/report'

const check = async (part: Part, folder: string): Promise<Tally> => {
  let code = 0
  for (const command of part.commands) code = (await run(command)) || code
  const counted: Tally =
    part.project === null
      ? { passed: 0, failed: 0, failures: [], skipped: [] }
      : await tally(reportOf(folder, part.project))
  if (code === 0 || counted.failed > 0) return counted
  return { ...counted, failed: 1, failures: [`it ended with code ${code}: see its output above`] }
}

const everything = async (folder: string): Promise<Tally> => {
  const all = parts(folder)
  const sum = { passed: 0, failed: 0, failures: [] as string[], skipped: [] as string[] }
  for (const [index, part] of all.entries()) {
    console.log(`\n== ${index + 1}/${all.length} ${part.name} …`)
    const since = Date.now()
    const { passed, failed, failures, skipped } = await check(part, folder)
    const counts = part.project === null ? '' : `, ${passed} passed`
    console.log(
      `== ${part.name}: ${failed === 0 ? 'ok' : `${failed} FAILED`}${counts}, ${seconds(Date.now() - since)}`,
    )
    sum.passed += passed
    sum.failed += failed
    sum.failures.push(...failures.map((failure) => `${part.name}: ${failure}`))
    sum.skipped.push(...skipped)
  }
  return sum
}

const { missing } = ensure([
  chromium,
  firefox,
  prometheus,
  promtool,
  graphite,
  netdata,
  java,
  maven,
  ...(process.platform === 'linux' ? keyboard : []),
])
// Not a reason to stop: tests of a server that cannot be had are skipped and say so; on CI, and without a browser,
// they fail with the same sentence.
for (const sentence of [...missing, ...(await ensureJars([zipkin, atlas]))]) console.error(sentence)

const since = Date.now()
const folder = await mkdtemp(path.join(tmpdir(), 'overshoulder-test-'))
const { passed, failed, failures, skipped } = await everything(folder)
await rm(folder, { recursive: true, force: true })

console.log(`\nAll of it took ${seconds(Date.now() - since)}.`)
if (skipped.length > 0) console.log(`What was skipped:\n${skipped.map((name) => `- ${name}`).join('\n')}`)
if (failures.length > 0) console.log(`What failed:\n${failures.map((failure) => `- ${failure}`).join('\n')}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
