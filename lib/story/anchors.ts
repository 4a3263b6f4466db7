import type { Outline } from './outline'

/** Where each entry stands in a story, for links to it: by its key, as short as can be. */
export const anchorsOf = ({ entries }: Pick<Outline, 'entries'>): ReadonlyMap<string, string> =>
  new Map(entries.map(({ key }, index) => [key, `e${index + 1}`]))
