import type { Amendment } from '@/lib/model/amendment'
import type { Lead } from '@/lib/model/lead'
import type { Snapshot, Step } from '@/lib/model/step'
import type { Trail } from '@/lib/model/trail'
import { cutOut, readPng, type Pixels } from '@/tests/zoo/png'
import type { Tab } from './tab'

/** What lies in the journal's database, read without the journal's own code. */
export type Rows = {
  trails: (Trail & { deletedAt: number | null })[]
  steps: Step[]
  leads: Lead[]
  amendments: Amendment[]
  /** bytes of each picture by id */
  pictures: Record<string, number>
  /** bytes of each picture that is not developed yet, by the same id */
  plates: Record<string, number>
}

/** The newest snapshot in the journal; throws where there is none. */
export const lastSnapshot = async ({ rows }: { rows: () => Promise<Rows> }): Promise<Snapshot> => {
  const step = (await rows()).steps.findLast(({ kind }) => kind === 'snapshot')
  if (step?.kind !== 'snapshot') throw new Error('there is no snapshot')
  return step
}

/** Runs in a page of the extension. Does not create the database where there is none yet. */
const readInPage = async (): Promise<Rows> => {
  const empty: Rows = { trails: [], steps: [], leads: [], amendments: [], pictures: {}, plates: {} }
  const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('the journal could not be read'))
    })
  const known = await indexedDB.databases()
  if (!known.some(({ name }) => name === 'overshoulder')) return empty
  const database = await done(indexedDB.open('overshoulder'))
  // One transaction: a picture that is developed meanwhile is in one of its two tables.
  const tables = ['trails', 'steps', 'leads', 'amendments', 'pictures', 'plates']
  const reading = database.transaction(tables)
  const all = <Row>(table: string): Promise<Row[]> =>
    done(reading.objectStore(table).getAll() as IDBRequest<Row[]>)
  const [trails, steps, leads, amendments, pictures, plates] = await Promise.all([
    all<Rows['trails'][number]>('trails'),
    all<Step>('steps'),
    all<Lead>('leads'),
    all<Amendment>('amendments'),
    all<{ id: string; blob: Blob }>('pictures'),
    all<{ id: string; bytes: Uint8Array }>('plates'),
  ]).finally(() => database.close())
  steps.sort((one, other) => one.at - other.at)
  return {
    ...{ trails, steps, leads, amendments },
    pictures: Object.fromEntries(pictures.map(({ id, blob }) => [id, blob.size])),
    plates: Object.fromEntries(plates.map(({ id, bytes }) => [id, bytes.length])),
  }
}

export const readRows = (ownPage: Tab): Promise<Rows> => ownPage.run(readInPage)

/** Runs in a page of the extension: a stored picture as PNG, in base64; null where there is none. */
const pictureInPage = async (id: string): Promise<string | null> => {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('overshoulder')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the journal could not be read'))
  })
  const row = await new Promise<{ blob: Blob } | undefined>((resolve) => {
    const request = database.transaction('pictures').objectStore('pictures').get(id)
    request.onsuccess = () => resolve(request.result as { blob: Blob } | undefined)
  })
  database.close()
  if (row === undefined) return null
  const bitmap = await createImageBitmap(row.blob)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

export const storedPicture = async (ownPage: Tab, id: string): Promise<Pixels | null> => {
  const png = await ownPage.run(pictureInPage, id)
  return png === null ? null : readPng(Buffer.from(png, 'base64'))
}

/** How many colours a stored picture shows within its edges (1: it is blank), which the browser's packing blurs. */
export const countColours = async (ownPage: Tab, id: string): Promise<number> => {
  const picture = await storedPicture(ownPage, id)
  if (!picture) return 0
  const { width, height } = picture
  const edge = Math.min(16, width >> 2, height >> 2)
  const box = { left: edge, top: edge, width: width - 2 * edge, height: height - 2 * edge }
  return new Set(new Uint32Array(cutOut(picture, box).data.buffer)).size
}

export const colourAtFoot = async (ownPage: Tab, id: string): Promise<number[]> => {
  const picture = await storedPicture(ownPage, id)
  if (!picture) return []
  const { width, height } = picture
  return [...cutOut(picture, { left: width >> 1, top: height - 8, width: 1, height: 1 }).data].slice(0, 3)
}
