import { Dexie } from 'dexie'

const NAME = 'overshoulder ballast'
const ROWS = 160
/** Bytes: Chromium makes a file of its own of every row of 64 kB and more, and begins a log after each 4 MB. */
const ROW = 60_000
/** Bytes that have to be free: as much as is written, as a log and as a table. */
const ROOM = 24_000_000

const hasRoom = async (): Promise<boolean> => {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate()
  return quota - usage >= ROOM
}

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME)
    request.onupgradeneeded = () => request.result.createObjectStore('rows')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The ballast could not be opened.'))
  })

const fill = (base: IDBDatabase): Promise<void> =>
  new Promise((resolve, reject) => {
    const writing = base.transaction('rows', 'readwrite', { durability: 'strict' })
    const rows = writing.objectStore('rows')
    // Nothing that could be packed: it is the bytes that count.
    for (let key = 0; key < ROWS; key++) rows.put(crypto.getRandomValues(new Uint8Array(ROW)), key)
    writing.oncomplete = () => resolve()
    writing.onabort = () => reject(writing.error ?? new Error('The ballast could not be written.'))
  })

/**
 * Lets Chromium begin a new log, in some 50 ms. It writes all databases of an extension into one. Where the disk has no
 * room the last row stands there in part; once there is room the browser writes on behind it, and the next time that it
 * opens the log it takes that for damage, and deletes all of it: one full disk cost the whole journal, a browser's
 * start later. Nothing is written where there is too little room for that, and it is thrown.
 */
export const beginNewLog = async (): Promise<void> => {
  if (!(await hasRoom())) throw new Dexie.QuotaExceededError('There is no room yet.')
  const base = await open()
  try {
    await fill(base)
  } finally {
    base.close()
    indexedDB.deleteDatabase(NAME)
  }
}
