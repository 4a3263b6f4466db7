// First step of `npm run demo` and `npm test`: plain Node, so that it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST = [20, 19]
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const [task, ...rest] = process.argv.slice(2)

const stop = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const packagesOf = (file) =>
  existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : []

/** npm leaves its own record of what it installed; optional packages are for other machines. */
const installed = () => {
  const present = new Map(packagesOf(path.join(root, 'node_modules/.package-lock.json')))
  const wanted = packagesOf(path.join(root, 'package-lock.json'))
  return wanted.every(
    ([name, { version, optional, devOptional, peer }]) =>
      name === '' || optional || devOptional || peer || present.get(name)?.version === version,
  )
}

const install = () => {
  console.log('Installing the npm packages of the lock file (once, about a minute) …')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) stop('npm could not install the packages: see above. Is the registry reachable?')
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
  stop(
    `Overshoulder needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org`,
  )
if (task !== 'demo' && task !== 'test') stop('Say which: node scripts/start.mjs demo, or test')

// Ctrl+C reaches the task as well, which puts its things away; until then npm is to wait for it.
process.on('SIGINT', () => undefined)

if (!installed()) install()

const { status } = spawnSync(process.execPath, ['--import', 'tsx', `scripts/${task}.ts`, ...rest], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 1)
