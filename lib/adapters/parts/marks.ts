import type { DataRequest, Page } from '@/lib/model/page'
import { parseLink, type Link } from './raw-url'

/** The DOM says that this is the tool. */
export function marked(page: Page, tool: string): boolean {
  return page.hints?.marks.includes(tool) ?? false
}

/** The DOM says that this is another tool. */
export function markedOther(page: Page, tool: string): boolean {
  const marks = page.hints?.marks ?? []
  return marks.length > 0 && !marks.includes(tool)
}

/** A data request of the page, taken apart. */
export interface Asked {
  link: Link
  at: number
}

/** The page's own requests whose path passes, newest first. */
export function asked(page: Page, passes: (path: string) => boolean): Asked[] {
  const requests: readonly DataRequest[] = page.hints?.requests ?? []
  return requests
    .flatMap(({ url, at }) => {
      const link = parseLink(url)
      return link && passes(link.path) ? [{ link, at }] : []
    })
    .sort((a, b) => b.at - a.at)
}
