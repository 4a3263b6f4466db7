import { readable, safeLink } from '@/lib/story/foreign'
import { markdownText } from '@/lib/story/markdown-text'
import { count, listed } from '@/lib/story/telling'
import type { Times } from '@/lib/story/times'
import { absentIn, type Gap, type Piece } from './gap'

/** How text and links are written where the list goes. */
type Writing = { text: (text: string) => string; link: (href: string) => string }

const PLAIN: Writing = { text: (text) => text, link: (href) => href }
const MARKDOWN: Writing = {
  text: markdownText,
  link: (href) => `[open](<${href.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character))}>)`,
}

const lineOf = ({ label, said, at, link }: Piece, times: Times, { text, link: linked }: Writing): string => {
  const href = link === null ? null : safeLink(link)
  return [
    ...(at === null ? [] : [times.clock(at)]),
    text(readable(label)),
    ...(said === '' ? [] : ['—', text(readable(said))]),
    ...(href === null ? [] : [linked(href)]),
  ].join(' ')
}

const names = (pieces: readonly Piece[], { text }: Writing): string =>
  listed(pieces.map(({ label }) => text(readable(label))))

const linesOf = (gap: Gap, times: Times, writing: Writing): string[] => {
  const looks = absentIn(gap.looks)
  const kept = looks.filter((piece) => piece.kept)
  const folded = looks.filter((piece) => !piece.kept).reduce((sum, piece) => sum + piece.times, 0)
  const [tools, people] = [absentIn(gap.tools), absentIn(gap.people)]
  const told = (pieces: readonly Piece[], before = '') =>
    pieces.map((piece) => before + lineOf(piece, times, writing))
  return [
    ...told(absentIn(gap.deadEnds), 'Dead end: '),
    ...told(kept),
    ...told(absentIn(gap.words)),
    ...(folded > 0 ? [`${count(folded, 'more look', 'more looks')} that nobody kept`] : []),
    ...(tools.length > 0 ? [`Tools: ${names(tools, writing)}`] : []),
    ...(people.length > 0 ? [`People: ${names(people, writing)}`] : []),
  ]
}

/** What the ticket does not mention, to be pasted into it; empty where it mentions all. */
export const missingList = (gap: Gap, times: Times, as: 'markdown' | 'plain'): string => {
  const writing = as === 'markdown' ? MARKDOWN : PLAIN
  const lines = linesOf(gap, times, writing)
  const first = [...gap.deadEnds, ...gap.looks, ...gap.words].find(({ at }) => at !== null)?.at ?? null
  const zone = first === null ? '' : ` (times are ${times.zone(first)})`
  return lines.length === 0
    ? ''
    : [`Not in this ticket so far${zone}:`, '', ...lines.map((line) => `- ${line}`), ''].join('\n')
}
