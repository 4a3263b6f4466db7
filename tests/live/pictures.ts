import pixelmatch from 'pixelmatch'
import type { Browsing } from '@/tests/e2e/harness/browsing'
import { until } from '@/tests/e2e/harness/until'

type Pixels = { width: number; height: number; rgba: string }

/** Runs in a page of the extension: the file of a stored picture, as base64; null until it is developed. */
const fileInPage = async (id: string): Promise<string | null> => {
  const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('the journal could not be read'))
    })
  const database = await done(indexedDB.open('overshoulder'))
  const pictures = database.transaction('pictures').objectStore('pictures')
  const row = await done(pictures.get(id) as IDBRequest<{ blob: Blob } | undefined>)
  database.close()
  if (row === undefined) return null
  const file = new Uint8Array(await row.blob.arrayBuffer())
  let text = ''
  for (let index = 0; index < file.length; index += 8_192)
    text += String.fromCharCode(...file.subarray(index, index + 8_192))
  return btoa(text)
}

/** Runs in a page: the pixels of a picture's file, both as base64. */
const pixelsInPage = async (file: string): Promise<Pixels> => {
  const bitmap = await createImageBitmap(
    new Blob([Uint8Array.from(atob(file), (byte) => byte.charCodeAt(0))]),
  )
  const { width, height } = bitmap
  const pen = new OffscreenCanvas(width, height).getContext('2d')
  pen?.drawImage(bitmap, 0, 0)
  const bytes = pen?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
  let text = ''
  for (let index = 0; index < bytes.length; index += 8_192)
    text += String.fromCharCode(...bytes.subarray(index, index + 8_192))
  return { width, height, rgba: btoa(text) }
}

/** The file of a stored picture. */
export const stored = async (browsing: Browsing, picture: string): Promise<Uint8Array> => {
  const page = await browsing.openOwn('manifest.json')
  const base64 = await until('the picture', () => page.run(fileInPage, picture))
  await page.close()
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

const pixelsOf = async (browsing: Browsing, picture: Uint8Array): Promise<Pixels> => {
  const page = await browsing.openOwn('manifest.json')
  const pixels = await page.run(pixelsInPage, Buffer.from(picture).toString('base64'))
  await page.close()
  return pixels
}

const bytes = ({ rgba }: Pixels): Uint8Array => new Uint8Array(Buffer.from(rgba, 'base64'))

/**
 * The share of pixels of the graph in which two pictures differ, anti-aliasing apart: of what is drawn on the
 * ground, not of the ground, or a thin line would hardly count. 0 is the same picture, 1 is nothing in common.
 */
export const difference = async (browsing: Browsing, one: Uint8Array, other: Uint8Array): Promise<number> => {
  const [first, second] = [await pixelsOf(browsing, one), await pixelsOf(browsing, other)]
  const { width, height } = first
  if (second.width !== width || second.height !== height) return 1
  const blank = groundOf(bytes(first))
  const count = (left: Uint8Array, right: Uint8Array) => pixelmatch(left, right, undefined, width, height)
  const drawn = count(bytes(first), blank) + count(bytes(second), blank)
  return drawn === 0 ? 0 : count(bytes(first), bytes(second)) / drawn
}

/** A picture of the same size that shows nothing but the most frequent colour. */
const groundOf = (picture: Uint8Array): Uint8Array => {
  const colours = new Uint32Array(picture.buffer, 0, picture.length / 4)
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const [[ground] = [0]] = [...counts].sort(([, one], [, other]) => other - one)
  return new Uint8Array(new Uint32Array(colours.length).fill(ground).buffer)
}
