import { readFile } from 'node:fs/promises'

type NetLog = { events: { params?: { initiator?: unknown; url?: unknown } }[] }

/** Chromium's own log of the network: the links asked for over the network by pages and workers of one extension. */
export const askedByExtension = async (file: string, extensionId: string): Promise<string[]> => {
  const log = JSON.parse(await readFile(file, 'utf8')) as NetLog
  return log.events.flatMap(({ params }) =>
    params?.initiator === `chrome-extension://${extensionId}` && typeof params.url === 'string'
      ? [params.url]
      : [],
  )
}
