import { spawn } from 'node:child_process'

/** "41 s", "3 min 5 s": how long work took, for people. */
export const seconds = (ms: number): string => {
  const whole = Math.round(ms / 1000)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** Runs a program of node_modules or Node itself, its output in sight; answers the exit code. */
export const run = (args: readonly string[], environment: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
