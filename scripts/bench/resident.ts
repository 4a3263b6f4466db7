import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { below, type Figure } from './figure'

/** What may rest in every allowed tab, gzipped. */
const MOST = 8 * 1024

/** Words that survive minifying, each of something that has no business in every tab. */
const FOREIGN: Record<string, RegExp> = {
  React: /react\.(element|transitional)|createRoot|__SECRET_INTERNALS|useState/,
  schemas: /ZodError|safeParse|_zod\b|invalid_type/,
  adapters: /query_range\?|schemaVersion|orgId=|\bjsurl\b/i,
  'capture code': /foreignObject|toDataURL|Why\? \(N\)/,
  'the journal': /dexie|indexedDB/i,
}

/** The content script as it is shipped: its size, and what is not in it. */
export const resident = async (build: string): Promise<Figure[]> => {
  const script = await readFile(path.join(build, 'observer.js'))
  const text = script.toString()
  const found = Object.entries(FOREIGN).flatMap(([what, trace]) => (trace.test(text) ? [what] : []))
  return [
    below(
      'content script in every allowed tab, gzipped',
      gzipSync(script, { level: 9 }).length,
      MOST,
      'bytes',
    ),
    {
      figure: `of ${Object.keys(FOREIGN).join(', ')} in it`,
      measured: found.length === 0 ? 'nothing' : found.join(', '),
      mustBe: 'nothing',
      ok: found.length === 0,
    },
  ]
}
