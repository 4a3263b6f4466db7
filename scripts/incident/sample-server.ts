import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { incident } from './incident'
import type { Dashboard } from './serve'
import { answerQuery } from './sample-query'

const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/graph': ['sample-page.html', 'text/html; charset=utf-8'],
  '/sample-page.js': ['sample-page.js', 'text/javascript; charset=utf-8'],
}

const send = (response: ServerResponse, status: number, type: string, body: string | Buffer): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}

const UNKNOWN =
  'The sample dashboard knows sums and rates of one metric. Install Prometheus for the whole language.'

/** A small dashboard server with the same evening in it, where Prometheus cannot be had. */
export const startSample = async (): Promise<Dashboard> => {
  const all = incident()
  const queryRange = (search: URLSearchParams, response: ServerResponse): void => {
    const [start, end, step] = ['start', 'end', 'step'].map((name) => Number(search.get(name)))
    const whole = start !== undefined && end !== undefined && step !== undefined && step >= 1
    const result = whole ? answerQuery(all, search.get('query') ?? '', { start, end, step }) : null
    const body = result
      ? { status: 'success', data: { resultType: 'matrix', result } }
      : { status: 'error', error: UNKNOWN }
    send(response, result ? 200 : 400, 'application/json', JSON.stringify(body))
  }
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (pathname === '/api/v1/query_range') {
      queryRange(searchParams, response)
      return
    }
    const [file, type] = FILES[pathname] ?? []
    if (file === undefined || type === undefined) {
      send(response, 404, 'text/plain', 'There is no such page.')
      return
    }
    void readFile(path.join(import.meta.dirname, file)).then((body) => send(response, 200, type, body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    name: 'Sample dashboard',
    real: false,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
