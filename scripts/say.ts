import { spawn } from 'node:child_process'

/** "41 s", "3 min 5 s": how long work took, for people. */
export const seconds = (ms: number): string => {
  const whole = Math.round(ms / 1000)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/**
 * Runs a program of node_modules or Node itself; answers the exit code. Its output is in sight, or goes to `said`
 * where it would get mixed up with that of another.
 */
export const run = (
  args: readonly string[],
  environment: Record<string, string> = {},
  said?: (text: string) => void,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const output = said === undefined ? 'inherit' : 'pipe'
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', output, output],
      env: { ...process.env, ...environment },
    })
    if (said !== undefined)
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', said)
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
