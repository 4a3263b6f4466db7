import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { incidentBlocks } from './blocks'
import { freePort } from './port'

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

const READY_WITHIN = 60_000

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

const ready = async (origin: string, child: ChildProcess): Promise<void> => {
  const deadline = Date.now() + READY_WITHIN
  while (!(await answers(`${origin}/-/ready`))) {
    if (child.exitCode !== null) throw new Error(`prometheus ended by itself with code ${child.exitCode}`)
    if (Date.now() > deadline) throw new Error(`prometheus was not ready after ${READY_WITHIN / 1000} s`)
    await wait(100)
  }
}

const stop = async (child: ChildProcess, folder: string): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill()
    await once(child, 'exit')
  }
  await rm(folder, { recursive: true, force: true })
}

/** A real Prometheus on a free loopback port, with the incident in it and nothing to scrape. */
export const startPrometheus = async (prometheus: string, promtool: string): Promise<Dashboard> => {
  const folder = await incidentBlocks(promtool)
  const config = path.join(folder, 'prometheus.yml')
  await writeFile(config, 'global: {}\n')
  const address = `127.0.0.1:${await freePort()}`
  const child = spawn(
    prometheus,
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${folder}`,
      '--storage.tsdb.retention.time=10y',
      `--web.listen-address=${address}`,
      '--log.level=error',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const dashboard = {
    name: 'Prometheus',
    real: true,
    origin: `http://${address}`,
    stop: () => stop(child, folder),
  }
  await ready(dashboard.origin, child).catch(async (error: unknown) => {
    await dashboard.stop()
    throw error
  })
  return dashboard
}
