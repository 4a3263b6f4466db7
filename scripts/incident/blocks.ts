import { createHash } from 'node:crypto'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { incident } from './incident'
import { writeOpenMetrics } from './openmetrics'

const run = promisify(execFile)
const SOURCES = ['incident.ts', 'random.ts', 'openmetrics.ts']

const cacheFolder = async (): Promise<string> => {
  const hash = createHash('sha256')
  for (const name of SOURCES) hash.update(await readFile(path.join(import.meta.dirname, name)))
  return path.join(tmpdir(), 'overshoulder-incident', hash.digest('hex').slice(0, 16))
}

const make = async (promtool: string, blocks: string): Promise<void> => {
  await mkdir(path.dirname(blocks), { recursive: true })
  const work = await mkdtemp(path.join(path.dirname(blocks), 'making-'))
  const text = path.join(work, 'incident.om')
  await writeOpenMetrics(incident(), text)
  await run(promtool, ['tsdb', 'create-blocks-from', 'openmetrics', text, path.join(work, 'blocks')], {
    maxBuffer: 64 * 1024 * 1024,
  })
  // Renamed when whole, so that a run that was cut short leaves no half of a cache.
  await rename(path.join(work, 'blocks'), blocks).catch((error: unknown) => {
    if (!existsSync(blocks)) throw error
  })
  await rm(work, { recursive: true, force: true })
}

/** A fresh copy of the incident as Prometheus blocks; made once for each version of the data. */
export const incidentBlocks = async (promtool: string): Promise<string> => {
  const blocks = await cacheFolder()
  if (!existsSync(blocks)) await make(promtool, blocks)
  const copy = await mkdtemp(path.join(tmpdir(), 'overshoulder-prometheus-'))
  await cp(blocks, copy, { recursive: true })
  return copy
}
