import { zip } from 'fflate'
import type { PictureRow } from '@/lib/journal/database'
import { developedPicturesOf } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { bundle, type Picture } from '@/lib/share/bundle'
import { storyFile, storyFolder } from '@/lib/share/story-file'
import type { StoryOptions } from '@/lib/story/document'
import { fileName } from '@/lib/story/file-name'

type Ending = 'html' | 'zip' | 'json'

/** Gives a file to the person, who chooses where it goes. */
const download = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

const bytesOf = async ({ type, blob }: PictureRow): Promise<Picture> => ({
  type,
  bytes: new Uint8Array(await blob.arrayBuffer()),
})

const loaded = async (whole: Whole): Promise<Map<Id, Picture>> => {
  const pictures = new Map<Id, Picture>()
  for (const [id, row] of await developedPicturesOf(whole)) pictures.set(id, await bytesOf(row))
  return pictures
}

const zipped = (files: Record<string, Uint8Array>): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    zip(files, { level: 0 }, (error, bytes) => (error ? reject(error) : resolve(new Uint8Array(bytes))))
  })

const fileOf = async (whole: Whole, ending: Ending, options: StoryOptions): Promise<Blob> => {
  const pictures = await loaded(whole)
  if (ending === 'json') return new Blob([bundle(whole, pictures)], { type: 'application/json' })
  if (ending === 'html') return new Blob([storyFile(whole, pictures, options)], { type: 'text/html' })
  const { markdown, files } = storyFolder(whole, pictures, options)
  const all = { 'story.md': new TextEncoder().encode(markdown), ...Object.fromEntries(files) }
  return new Blob([await zipped(all)], { type: 'application/zip' })
}

/** Writes the trail to a file on this machine; answers how large it became, in bytes. */
export const save = async (whole: Whole, ending: Ending, options: StoryOptions): Promise<number> => {
  const blob = await fileOf(whole, ending, options)
  download(blob, ending === 'zip' ? fileName(whole, 'md').replace(/md$/, 'zip') : fileName(whole, ending))
  return blob.size
}
