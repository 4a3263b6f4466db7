import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { tellStory, type StoryOptions } from '@/lib/story/document'
import { tellStoryHtml } from '@/lib/story/html'
import { pictureFile, storyMarkdown } from '@/lib/story/markdown'
import type { Markup } from '@/lib/story/markup'
import { through } from '@/lib/story/through'
import { titleOf } from '@/lib/story/title'
import { tellIsland, type Pictures } from './bundle'

/** The pictures that a tree shows, in its order. */
export const shownIn = (markup: Markup): Id[] => {
  if (typeof markup === 'string') return []
  const { picture } = markup.attributes
  return [...(picture === undefined ? [] : [picture]), ...markup.children.flatMap(shownIn)]
}

/**
 * The story as one file that opens anywhere with the network off, and that `restore` takes as a bundle. In pieces, bit
 * by bit: a long one is a hundred megabytes.
 */
export const tellStoryFile = function* (
  whole: Whole,
  pictures: Pictures,
  options: StoryOptions,
): Generator<unknown, string[]> {
  const story = yield* tellStory(whole, options)
  const numbers = [...(options.numbers?.values() ?? [])]
  const island = yield* tellIsland(whole, { pictures, numbers }, new Set(shownIn(story)))
  return yield* tellStoryHtml(story, titleOf(whole), pictures, island)
}

/** The same at once, and as one text. */
export const storyFile = (whole: Whole, pictures: Pictures, options: StoryOptions): string =>
  through(tellStoryFile(whole, pictures, options)).join('')

export type Folder = { markdown: string; files: Map<string, Uint8Array> }

/** The story as Markdown, and the pictures that lie beside it, by file name; bit by bit. */
export const tellStoryFolder = function* (
  whole: Whole,
  pictures: Pictures,
  options: StoryOptions,
): Generator<unknown, Folder> {
  const story = yield* tellStory(whole, options)
  const shown = new Set(shownIn(story))
  const used = [...pictures].filter(([id]) => shown.has(id))
  const names = new Map(used.map(([id, { type }]) => [id, pictureFile(id, type)]))
  yield
  return {
    markdown: storyMarkdown(story, names),
    files: new Map(used.map(([id, { type, bytes }]) => [pictureFile(id, type), bytes])),
  }
}

/** The same at once. */
export const storyFolder = (whole: Whole, pictures: Pictures, options: StoryOptions): Folder =>
  through(tellStoryFolder(whole, pictures, options))
