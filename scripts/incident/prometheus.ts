import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { incidentBlocks } from './blocks'
import { freePort } from './port'
import { type Dashboard, serve } from './serve'

/** A real Prometheus on a free loopback port, with the incident in it and nothing to scrape. */
export const startPrometheus = async (prometheus: string, promtool: string): Promise<Dashboard> => {
  const folder = await incidentBlocks(promtool)
  const config = path.join(folder, 'prometheus.yml')
  await writeFile(config, 'global: {}\n')
  const address = `127.0.0.1:${await freePort()}`
  return serve({
    name: 'Prometheus',
    command: [
      prometheus,
      `--config.file=${config}`,
      `--storage.tsdb.path=${folder}`,
      '--storage.tsdb.retention.time=10y',
      `--web.listen-address=${address}`,
      '--log.level=error',
    ],
    folder,
    origin: `http://${address}`,
    health: '/-/ready',
  })
}
