import { readFile } from 'node:fs/promises'

type NetLog = { events: { params?: { initiator?: unknown; url?: unknown } }[] }

/** An event a line; the last are missing where the browser was ended before it had written all of them. */
const parsed = (text: string): NetLog => {
  try {
    return JSON.parse(text) as NetLog
  } catch {
    return JSON.parse(`${text.slice(0, text.lastIndexOf(',\n')).replace(/\]$/, '')}]}`) as NetLog
  }
}

/** Chromium's own log of the network: the links asked for over the network by pages and workers of one extension. */
export const askedByExtension = async (file: string, extensionId: string): Promise<string[]> => {
  const log = parsed(await readFile(file, 'utf8'))
  return log.events.flatMap(({ params }) =>
    params?.initiator === `chrome-extension://${extensionId}` && typeof params.url === 'string'
      ? [params.url]
      : [],
  )
}
