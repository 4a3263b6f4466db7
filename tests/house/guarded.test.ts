import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { until } from '@/tests/e2e/harness/until'

const SERVE = pathToFileURL(path.resolve(import.meta.dirname, '../../scripts/incident/serve.ts')).href

/** Starts a server with files of its own, as the tests and the demo do, and waits to be killed. */
const PARENT = `
  const { guarded } = await import(${JSON.stringify(SERVE)})
  const [folder, pidFile, source] = process.argv.slice(1)
  guarded([process.execPath, '-e', source, pidFile], folder)
  setInterval(() => {}, 1_000)
`

const server = (onTerm: string): string => `
  process.on('SIGTERM', () => { ${onTerm} })
  setInterval(() => {}, 1_000)
  require('node:fs').writeFileSync(process.argv[1], String(process.pid))
`

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test.each([
  ['ends', 'process.exit()'],
  ['that will not end is killed', ''],
])(
  'a server %s with the process that started it, and its files go',
  async (_, onTerm) => {
    const work = await mkdtemp(path.join(tmpdir(), 'overshoulder-guarded-'))
    const [files, pidFile] = [path.join(work, 'files'), path.join(work, 'pid')]
    await mkdir(files)
    const args = ['--import', 'tsx', '--input-type=module', '-e', PARENT, files, pidFile, server(onTerm)]
    const parent = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    const pid = Number(
      await until('the server', async () => existsSync(pidFile) && (await readFile(pidFile, 'utf8'))),
    )
    expect(lives(pid)).toBe(true)
    // The hard way: no handler of the parent runs.
    parent.kill('SIGKILL')
    await once(parent, 'exit')
    await until('the end of the server', () => !lives(pid))
    await until('the end of its files', () => !existsSync(files))
    await rm(work, { recursive: true })
  },
  30_000,
)
