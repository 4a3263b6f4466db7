import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'

const PAGES = path.join(import.meta.dirname, 'pages')
const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.svg': 'image/svg+xml' }

export const pages = async (): Promise<string[]> =>
  (await readdir(PAGES)).filter((name) => name.endsWith('.html')).map((name) => name.replace('.html', ''))

/** Serves the pages on a free port of every loopback name: `localhost` is another origin than `127.0.0.1`. */
export const startPages = async (): Promise<{ origin: string; stop: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    const name = path.basename(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    readFile(path.join(PAGES, name)).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? '' }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, () => resolve())
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
