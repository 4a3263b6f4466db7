import type { Page } from '@/lib/model/page'
import type { Adapter, Pin, Reading } from '../adapter'
import { markedOther } from './marks'
import { readingOf, type Told } from './plain-reading'
import { parseLink, type Link } from './raw-url'

/** A tool as it is told from its links. */
export interface LinkTool {
  readonly tool: string
  /** true where the link is certainly of this tool; a mark of another tool has refused already */
  claims(link: Link, page: Page): boolean
  read(link: Link, page: Page, now: number): Told
  /** asked only for what still floats; without it, `reason` is why there is no pin */
  pin?(link: Link, reading: Reading, page: Page, now: number): Pin
  /** for the reader, where the range is not in the link */
  readonly reason: string | ((link: Link, reading: Reading) => string)
}

/** An adapter that takes the link apart once, and pins only what floats. */
export function linkAdapter(own: LinkTool): Adapter {
  const { tool } = own
  const linkOf = (page: Page): Link => {
    const link = parseLink(page.url)
    if (!link) throw new Error('read without a match')
    return link
  }
  return {
    tool,
    matches(page) {
      const link = parseLink(page.url)
      return !!link && !markedOther(page, tool) && own.claims(link, page)
    },
    read: (page, now) => readingOf(tool, page, own.read(linkOf(page), page, now)),
    pin(reading, page, now) {
      const link = linkOf(page)
      const { floats, raw, from } = reading.time
      if (floats === 'none') return { ok: true, url: page.url }
      if (own.pin && from !== null) return own.pin(link, reading, page, now)
      if (typeof own.reason === 'function') return { ok: false, reason: own.reason(link, reading) }
      if (floats === 'query' && raw.from === null) return { ok: false, reason: FROM_NOW }
      return { ok: false, reason: raw.from === null ? own.reason : UNREADABLE }
    },
  }
}

/** For the reader, of a query that no range around it can hold still. */
export const FROM_NOW = 'The query measures its time from now, and the link names no range beside it.'

/** For the reader, of a link whose range is of no known form. */
export const UNREADABLE = 'The range in the link could not be read.'
