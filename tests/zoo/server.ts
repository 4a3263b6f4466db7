import { readFile } from 'node:fs/promises'
import { createServer, type OutgoingHttpHeaders } from 'node:http'
import path from 'node:path'
import { libraryOf } from './bundle'

const PAGES = path.join(import.meta.dirname, 'pages')
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

const STRICT = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
].join('; ')

type Answer = { body: string | Uint8Array; headers: OutgoingHttpHeaders }

/** The page around a graph that a library draws: a panel with a title, light or dark. */
const shell = (name: string, isDark: boolean): string => `<!doctype html>
<html lang="en"${isDark ? ' class="dark"' : ''}>
  <meta charset="utf-8" />
  <title>${name}</title>
  <link rel="stylesheet" href="${name}.css" />
  <style>
    :root { color-scheme: light; color: #24292e; background: #f4f5f5; }
    :root.dark { color-scheme: dark; color: #ccccdc; background: #111217; }
    body { margin: 14px; font: 13px/1.5 sans-serif; }
    .panel { box-sizing: border-box; padding: 8px 10px; border: 1px solid #8886; border-radius: 4px;
      background: #fff; width: ${name === 'many' ? 1_150 : 662}px; }
    .dark .panel { background: #181b1f; }
    h2 { margin: 0 0 6px; font: 600 14px/1.4 sans-serif; }
  </style>
  <section class="panel" data-panel>
    <h2>Playback errors by node</h2>
    <div id="graph"></div>
  </section>
  <script>
    window.ready = false
    addEventListener('error', ({ message }) => (window.broken = message))
    addEventListener('unhandledrejection', ({ reason }) => (window.broken = String(reason)))
  </script>
  <script defer src="${name}.js"></script>
</html>`

const answer = async (url: URL): Promise<Answer> => {
  const file = path.basename(url.pathname)
  const ending = path.extname(file)
  const headers: OutgoingHttpHeaders = { 'content-type': TYPES[ending] ?? '' }
  if (url.searchParams.has('shared')) headers['access-control-allow-origin'] = '*'
  if (file === 'strict.html') headers['content-security-policy'] = STRICT
  if (!url.pathname.startsWith('/library/')) return { body: await readFile(path.join(PAGES, file)), headers }
  const name = path.basename(file, ending)
  if (ending === '.html') return { body: shell(name, url.searchParams.has('dark')), headers }
  return { body: (await libraryOf(name)).get(ending) ?? '', headers }
}

/** Serves the pages on a free port of every loopback name: `localhost` is another origin than `127.0.0.1`. */
export const startPages = async (): Promise<{ origin: string; stop: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    answer(new URL(request.url ?? '/', 'http://127.0.0.1')).then(
      ({ body, headers }) => response.writeHead(200, headers).end(body),
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
