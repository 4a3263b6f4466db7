import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A dashboard server that holds the incident. */
export type Dashboard = {
  /** what it is, for people */
  name: string
  /** false where the sample stands in for Prometheus */
  real: boolean
  /** `http://127.0.0.1:PORT` */
  origin: string
  stop: () => Promise<void>
}

export type Program = {
  name: string
  /** the program and its arguments */
  command: readonly [string, ...string[]]
  environment?: Record<string, string>
  /** holds its files; put away when it ends */
  folder: string
  origin: string
  /** answers 200 once the server is ready */
  health: string
}

const READY_WITHIN = 120_000

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

/** The last words of a program, for when it fails: some say a line for each request. */
const lastWords = ({ stderr }: ChildProcess): (() => string) => {
  let said = ''
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2_000)
  })
  return () => said
}

const ready = async (
  { name, origin, health }: Program,
  child: ChildProcess,
  said: () => string,
): Promise<void> => {
  const deadline = Date.now() + READY_WITHIN
  while (!(await answers(origin + health))) {
    if (child.exitCode !== null)
      throw new Error(`${name} ended by itself with code ${child.exitCode}: ${said()}`)
    if (Date.now() > deadline)
      throw new Error(`${name} was not ready after ${READY_WITHIN / 1000} s: ${said()}`)
    await wait(100)
  }
}

/** Starts a program that ends, and whose folder goes, with this process: however this process ends. */
export const guarded = (
  command: readonly [string, ...string[]],
  folder = '',
  environment: Record<string, string> = {},
): ChildProcess =>
  spawn(process.execPath, [path.join(import.meta.dirname, 'guard.mjs'), folder, ...command], {
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  })

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.stdin?.end()
  await ended
}

/** A server on loopback, once it answers. */
export const serve = async (program: Program): Promise<Dashboard> => {
  const child = guarded(program.command, program.folder, program.environment)
  const dashboard = {
    name: program.name,
    real: true,
    origin: program.origin,
    stop: () => stop(child),
  }
  await ready(program, child, lastWords(child)).catch(async (error: unknown) => {
    await dashboard.stop()
    throw error
  })
  return dashboard
}
