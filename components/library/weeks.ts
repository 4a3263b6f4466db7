import type { TrailLine } from '@/lib/journal/read'
import { labelOf } from '@/lib/story/label'
import { weeksIn } from '@/lib/story/week/calendar'

/** `week` as a link to it says: `2026-W48`. */
export type Week = { week: string; lines: TrailLine[] }

/** Trails by the week in which they were opened, latest first. */
export const weeksOf = (lines: readonly TrailLine[], zone: string): Week[] => {
  const weekOf = weeksIn(zone)
  const weeks = new Map<string, Week>()
  for (const line of lines.toSorted((a, b) => b.trail.openedAt - a.trail.openedAt)) {
    const week = weekOf(line.trail.openedAt)
    const known = weeks.get(week)
    if (known) known.lines.push(line)
    else weeks.set(week, { week, lines: [line] })
  }
  return [...weeks.values()]
}

const labelOfLine = ({ shows }: TrailLine): string => (shows ? labelOf(shows) : '')

/** The name that was given, or what the trail page would call it. */
export const nameOfLine = (line: TrailLine): string => line.name ?? (labelOfLine(line) || 'Untitled trail')

/** Every word of the search is somewhere in the name or in what the trail shows. */
export const found = (line: TrailLine, search: string): boolean => {
  const text = `${line.name ?? ''} ${labelOfLine(line)}`.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
