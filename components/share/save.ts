import { zip } from 'fflate'
import type { PictureRow } from '@/lib/journal/database'
import { byAndBy } from '@/components/story/by-and-by'
import { numbersIn } from '@/lib/journal/numbers'
import { developedPicturesOf, pictureOf } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import type { Numbers } from '@/lib/model/numbers'
import type { Snapshot } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { refuseHeavy, tellBundle, type Picture } from '@/lib/share/bundle'
import { stepCode } from '@/lib/share/code'
import { timeline } from '@/lib/share/csv'
import { hostsOf, NO_HOST } from '@/lib/share/redact'
import { tellStoryFile, tellStoryFolder } from '@/lib/share/story-file'
import { current } from '@/lib/story/current'
import type { StoryOptions } from '@/lib/story/document'
import { fileName } from '@/lib/story/file-name'
import { timesIn } from '@/lib/story/times'
import { withMarks } from './burn'
import { stripPicture } from './strip-picture'

export type Ending = 'html' | 'zip' | 'json' | 'csv'

/** Gives a file to the person, who chooses where it goes. */
export const download = (blob: Blob, name: string): void => {
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

/** The pictures that a trail still names; of one that was redacted only those that may leave. */
export const loaded = async (whole: Whole): Promise<Map<Id, Picture>> => {
  const pictures = new Map<Id, Picture>()
  for (const [id, row] of await developedPicturesOf(whole)) pictures.set(id, await bytesOf(row))
  return pictures
}

/** The same, with the marks of each picture in it: for what leaves without a style sheet. */
export const marked = async (whole: Whole): Promise<Map<Id, Picture>> =>
  withMarks([whole], await loaded(whole))

const zipped = (files: Record<string, Uint8Array>): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    zip(files, { level: 0 }, (error, bytes) => (error ? reject(error) : resolve(new Uint8Array(bytes))))
  })

/** Long files are written while the page answers; nothing stops one that was begun. */
const inSlices = async <Written>(work: Generator<unknown, Written>): Promise<Written> => {
  const written = await byAndBy(work, new AbortController().signal)
  if (written === null) throw new Error('The file was not written.')
  return written
}

/** Names of lines may tell a host that the person withheld: numbers stay here then. */
const numbersFor = async (whole: Whole): Promise<Numbers[]> =>
  hostsOf(whole).includes(NO_HOST) ? [] : numbersIn(whole)

const bundlePieces = async (whole: Whole): Promise<string[]> => {
  const beside = { pictures: await loaded(whole), numbers: await numbersFor(whole) }
  return inSlices(tellBundle(whole, beside))
}

/** A file that could not be taken in again is none. */
const readable = (pieces: readonly string[], type: string): Blob => {
  const blob = new Blob([...pieces], { type })
  refuseHeavy(blob.size)
  return blob
}

export const bundleBlob = async (whole: Whole): Promise<Blob> =>
  readable(await bundlePieces(whole), 'application/json')

const fileOf = async (whole: Whole, ending: Ending, options: StoryOptions): Promise<Blob> => {
  if (ending === 'csv') return new Blob([timeline(whole, timesIn(options.zone))], { type: 'text/csv' })
  if (ending === 'json') return bundleBlob(whole)
  if (ending === 'html') {
    const [pictures, numbers] = await Promise.all([loaded(whole), numbersFor(whole)])
    const told = { ...options, numbers: new Map(numbers.map((row) => [row.id, row])) }
    return readable(await inSlices(tellStoryFile(whole, pictures, told)), 'text/html')
  }
  const { markdown, files } = await inSlices(tellStoryFolder(whole, await marked(whole), options))
  const all = { 'story.md': new TextEncoder().encode(markdown), ...Object.fromEntries(files) }
  return new Blob([await zipped(all)], { type: 'application/zip' })
}

/** Writes the trail to a file on this machine; answers how large it became, in bytes. */
export const save = async (whole: Whole, ending: Ending, options: StoryOptions): Promise<number> => {
  const blob = await fileOf(whole, ending, options)
  download(blob, fileName(whole, ending))
  return blob.size
}

/** A snapshot's picture with its marks and its strip. Throws where the picture is gone or damaged. */
export const stripOfStep = async (step: Snapshot, whole: Whole): Promise<Blob> => {
  const row = await pictureOf(step.picture?.id ?? '')
  if (!row) throw new Error('The picture is not here.')
  return stripPicture(row.blob, step, current(whole).marks.get(step.id) ?? [])
}

export const savePicture = async (step: Snapshot, whole: Whole): Promise<number> => {
  const png = await stripOfStep(step, whole)
  download(png, `overshoulder-${stepCode(step.id)}.png`)
  return png.size
}
