import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { seconds } from './say'
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
import { everything } from './testing/everything'

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
