import type { Id } from '@/lib/model/id'
import type { Person } from '@/lib/model/person'
import type { Whole } from '@/lib/model/whole'
import { pictureFile, storyMarkdown } from '@/lib/story/markdown'
import { meetingOf, type MeetingOptions } from '@/lib/story/week/meeting'
import { weekHtml } from '@/lib/story/week/html'
import type { Pictures } from './bundle'
import { redact, type Withheld } from './redact'
import { shownIn } from './story-file'

/** Everybody of a week, each name that somebody goes by in one of its trails. */
export const peopleOf = (wholes: readonly Whole[]): Person[] => {
  const all = wholes
    .flatMap(({ people }) => people)
    .map((person) => [`${person.id} ${person.name}`, person] as const)
  return [...new Map(all).values()]
}

/** The trails of a week without what is withheld: a name that one of them knows is taken out of all of them. */
export const redactWeek = (wholes: readonly Whole[], withheld: Withheld): Whole[] => {
  const hidden = peopleOf(wholes).filter(({ id }) => withheld.people.has(id))
  return wholes.map((whole) => {
    const people = [...whole.people, ...hidden]
    return redact({ whole: { ...whole, people }, pictures: new Map() }, withheld).whole
  })
}

/** The pictures that a week shows, before any of them is read. */
export const picturesOfWeek = (wholes: readonly Whole[], options: MeetingOptions): Id[] => [
  ...new Set(shownIn(meetingOf(wholes, options).document)),
]

/** The week as one file. `pictures` that it does not show stay out. */
export const weekFile = (wholes: readonly Whole[], pictures: Pictures, options: MeetingOptions): string => {
  const { document, title } = meetingOf(wholes, options)
  return weekHtml(document, title, pictures)
}

/** The week as Markdown, and the pictures that lie beside it, by file name. */
export const weekFolder = (
  wholes: readonly Whole[],
  pictures: Pictures,
  options: MeetingOptions,
): { markdown: string; files: Map<string, Uint8Array> } => {
  const { document } = meetingOf(wholes, options)
  const shown = new Set(shownIn(document))
  const used = [...pictures].filter(([id]) => shown.has(id))
  return {
    markdown: storyMarkdown(document, new Map(used.map(([id, { type }]) => [id, pictureFile(id, type)]))),
    files: new Map(used.map(([id, { type, bytes }]) => [pictureFile(id, type), bytes])),
  }
}
