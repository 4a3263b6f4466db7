import { readView } from '@/lib/adapters/registry'
import { LIMITS } from '@/lib/model/limits'

/** How relative ranges and words such as `today` are understood. */
export type Clock = {
  /** epoch milliseconds */
  now: number
  zone: string
}

/** What of a line is kept: one character more than a link may have, so that `readView` still says that it was cut. */
const MOST = LIMITS.url + 1

/** What the adapters read off one line, as one line of JSON. A line that is no link is a generic view. */
export const describe = (line: string, { now, zone }: Clock): string => {
  const view = readView({ url: line.trim(), title: '', zone, hints: null }, now)
  const { tool, kind, title, queries, time, variables, panel, viewKey, placeKey, url, pinned } = view
  const { raw, from, to, floats } = time
  return JSON.stringify({
    ...{ tool, kind, title, queries, time: { raw, from, to, floats }, variables, panel },
    ...{ viewKey, placeKey, url, pinned },
  })
}

/**
 * A line out for every line in, with no more in memory than one chunk and what it becomes: the next chunk is taken
 * when the last has been passed on. A line without an end does not grow beyond what is kept of it.
 */
export async function* describeAll(chunks: AsyncIterable<string>, clock: Clock): AsyncGenerator<string> {
  let open = ''
  let isOpen = false
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n')
    const lines = [open + first.slice(0, MOST - open.length), ...others]
    open = lines.pop()?.slice(0, MOST) ?? ''
    isOpen = !chunk.endsWith('\n') && (isOpen || chunk !== '')
    if (lines.length > 0) yield lines.map((line) => `${describe(line, clock)}\n`).join('')
  }
  if (isOpen) yield `${describe(open, clock)}\n`
}
