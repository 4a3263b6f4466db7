import type { TrailLine } from '@/lib/journal/read'
import type { Instant } from '@/lib/model/id'

export type Week = { monday: Instant; lines: TrailLine[] }

/** Noon of the Monday of that week, by this machine's calendar. */
const mondayOf = (at: Instant): Instant => {
  const day = new Date(at)
  day.setHours(12, 0, 0, 0)
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7))
  return day.getTime()
}

/** Trails by the week in which they were opened, latest first. */
export const weeksOf = (lines: readonly TrailLine[]): Week[] => {
  const weeks = new Map<Instant, Week>()
  for (const line of lines.toSorted((a, b) => b.trail.openedAt - a.trail.openedAt)) {
    const monday = mondayOf(line.trail.openedAt)
    const week = weeks.get(monday)
    if (week) week.lines.push(line)
    else weeks.set(monday, { monday, lines: [line] })
  }
  return [...weeks.values()]
}

export const nameOfLine = ({ name, shows }: TrailLine): string => name ?? (shows || 'Untitled trail')

/** Every word of the search is somewhere in the name or in what the trail shows. */
export const found = (line: TrailLine, search: string): boolean => {
  const text = `${line.name ?? ''} ${line.shows}`.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
