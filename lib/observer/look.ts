import type { PageTold } from '@/lib/messages/protocol'
import type { DataRequest } from '@/lib/model/page'
import { title } from './dom'
import { kept, marks, rangeText } from './hints'

/** The same bounds as the schemas', which are not bundled into pages. */
export const CLIP = { url: 16_384, line: 1_000 }

export const clipLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, CLIP.line)

/** What an adapter needs to read this document's view. */
export const look = (requests: DataRequest[]): PageTold => ({
  url: location.href.slice(0, CLIP.url),
  title: clipLine(title()),
  hints: { marks: marks(), requests, range: rangeText(), kept: kept() },
})
