import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { storyOf, type StoryOptions } from '@/lib/story/document'
import { storyHtml } from '@/lib/story/html'
import { pictureFile, storyMarkdown } from '@/lib/story/markdown'
import type { Markup } from '@/lib/story/markup'
import { titleOf } from '@/lib/story/title'
import { islandOf, type Pictures } from './bundle'

/** The pictures that a tree shows, in its order. */
export const shownIn = (markup: Markup): Id[] => {
  if (typeof markup === 'string') return []
  const { picture } = markup.attributes
  return [...(picture === undefined ? [] : [picture]), ...markup.children.flatMap(shownIn)]
}

/** The story as one file that opens anywhere with the network off, and that `restore` takes as a bundle. */
export const storyFile = (whole: Whole, pictures: Pictures, options: StoryOptions): string => {
  const story = storyOf(whole, options)
  const numbers = [...(options.numbers?.values() ?? [])]
  const island = islandOf(whole, { pictures, numbers }, new Set(shownIn(story)))
  return storyHtml(story, titleOf(whole), pictures, island)
}

/** The story as Markdown, and the pictures that lie beside it, by file name. */
export const storyFolder = (
  whole: Whole,
  pictures: Pictures,
  options: StoryOptions,
): { markdown: string; files: Map<string, Uint8Array> } => {
  const story = storyOf(whole, options)
  const shown = new Set(shownIn(story))
  const used = [...pictures].filter(([id]) => shown.has(id))
  const names = new Map(used.map(([id, { type }]) => [id, pictureFile(id, type)]))
  return {
    markdown: storyMarkdown(story, names),
    files: new Map(used.map(([id, { type, bytes }]) => [pictureFile(id, type), bytes])),
  }
}
