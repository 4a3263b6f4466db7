import type { Id } from '@/lib/model/id'
import type { Entry, Outline } from './outline'

/** Where each entry stands in a story, for links to it: by its key, as short as can be. */
export const anchorsOf = ({ entries }: Pick<Outline, 'entries'>): ReadonlyMap<string, string> =>
  new Map(entries.map(({ key }, index) => [key, `e${index + 1}`]))

const toldBy = (entry: Entry): Id[] => {
  if (entry.kind === 'kept') return [entry.look.step.id]
  if (entry.kind === 'looks') return entry.looks.map(({ step }) => step.id)
  return entry.kind === 'lead' ? [entry.lead.lead.id] : []
}

/** Where each step and each lead is told in a story, by id. */
export const placesOf = (outline: Pick<Outline, 'entries'>): ReadonlyMap<Id, string> => {
  const anchors = anchorsOf(outline)
  return new Map(
    outline.entries.flatMap((entry) =>
      toldBy(entry).map((id) => [id, anchors.get(entry.key) ?? ''] as const),
    ),
  )
}
