// Runs a program that ends with the process which started it: `node guard.mjs FOLDER PROGRAM ARGS...`
// Its input is a pipe that nobody writes to. However the parent ends, the pipe closes; then the program is ended
// and the folder of its files is put away.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import process from 'node:process'
import { setTimeout } from 'node:timers'

const PATIENCE_MS = 3_000
const [folder, program, ...args] = process.argv.slice(2)

const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })

const end = () => {
  child.kill()
  setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref()
}
const leave = (code) => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.exit(code)
}

child.once('error', (error) => {
  console.error(`${program}: ${error.message}`)
  leave(127)
})
child.once('exit', (code) => leave(code ?? 0))

process.stdin.on('end', end).on('error', end).resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
