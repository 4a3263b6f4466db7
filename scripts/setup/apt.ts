import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

/** True where this process may install Debian packages. */
export const canInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** A package that apt knows and can really install: Ubuntu's `chromium-browser` is a stub for snap. */
const known = (name: string): boolean => {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: environment })
  return /Candidate: (?!\(none\))(?!.*snap)\S+/.test(stdout)
}

const apt = (...args: string[]): boolean =>
  spawnSync('apt-get', ['-q', '-y', ...args], { stdio: ['ignore', 'inherit', 'inherit'], env: environment })
    .status === 0

/** Installs the first known package of each choice; false where apt failed or knows none of them. */
export const install = (choices: readonly (readonly string[])[]): boolean => {
  if (!apt('update')) console.log('apt-get update failed; trying with the lists that are here.')
  const wanted = choices.map((names) => names.find(known))
  const packages = [...new Set(wanted.filter((name) => name !== undefined))]
  if (packages.length === 0) return false
  console.log(`Installing with apt-get: ${packages.join(', ')} …`)
  return apt('install', '--no-install-recommends', ...packages) && !wanted.includes(undefined)
}
