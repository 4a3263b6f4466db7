import { Inflate } from 'fflate'
import type { Id } from '@/lib/model/id'
import { LIMITS } from '@/lib/model/limits'
import { fromBase64 } from '@/lib/story/base64'
import { ISLAND, ISLAND_OPENING } from '@/lib/story/html'

/** Input by the piece, so that a bomb of a thousand to one stops soon after it has become too large. */
const PIECE = 4_096

/** Null for what is no deflated text, and for what unpacks to more than a bundle can be. */
const inflated = (bytes: Uint8Array): string | null => {
  const pieces: string[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const read = { size: 0, whole: false }
  const stream = new Inflate((piece, last) => {
    read.size += piece.length
    if (read.size <= LIMITS.bundle) pieces.push(decoder.decode(piece, { stream: !last }))
    read.whole = last
  })
  try {
    for (let start = 0; start < bytes.length && read.size <= LIMITS.bundle; start += PIECE)
      stream.push(bytes.subarray(start, start + PIECE), start + PIECE >= bytes.length)
  } catch {
    return null
  }
  return read.whole && read.size <= LIMITS.bundle ? pieces.join('') : null
}

const unpacked = (base64: string): string => {
  const bytes = fromBase64(base64)
  return (bytes && inflated(bytes)) ?? ''
}

const SHOWN = /<img data-picture="([\w-]{1,32})" src="data:image\/[a-z]{3,4};base64,([A-Za-z0-9+/=]*)"/g

/** The first stories carried their JSON as it is. */
const OPENINGS = [
  [ISLAND_OPENING, unpacked],
  [`<script type="application/json" id="${ISLAND}">`, (json: string) => json],
] as const

/** The JSON of a bundle file, or of the island in an exported story; the pictures that the story shows beside it. */
export const locate = (text: string): { json: string; shown: ReadonlyMap<Id, string> } => {
  for (const [opening, read] of OPENINGS) {
    const start = text.lastIndexOf(opening)
    if (start === -1) continue
    const end = text.indexOf('</script>', start)
    const json = read(text.slice(start + opening.length, end === -1 ? undefined : end))
    const found = text.slice(0, start).matchAll(SHOWN)
    return { json, shown: new Map([...found].map(([, id = '', data = '']) => [id, data])) }
  }
  return { json: text, shown: new Map() }
}
