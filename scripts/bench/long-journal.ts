import type { Step } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { longTrail } from '@/tests/fixtures/long-trail'

const BATCH = 1_000
/** Bytes of a picture and of a thumbnail, as the demo takes them. */
const PICTURE = 56_000
const THUMBNAIL = 6_000

type Batch = { table: string; rows: readonly object[] }

/** Every `each`th step is a snapshot with a picture of its own and words; the others are visits. */
const withPictures = (whole: Whole, trailId: string, each: number): Whole => {
  const snapshots = whole.steps.filter((step) => step.kind === 'snapshot')
  const visits = whole.steps.filter((step) => step.kind === 'visit')
  const steps = whole.steps.map(({ at, parentId, leadId }, index): Step => {
    const own = { id: `${trailId}-${index}`, trailId, at, writtenAt: at, leadId }
    const from = { ...own, parentId: parentId && `${trailId}-${index - 1}` }
    const visit = visits[index % visits.length]
    const snapshot = snapshots[index % snapshots.length]
    if (!visit || !snapshot?.picture) throw new Error('The incident has no views.')
    if (index % each > 0) return { ...visit, ...from }
    return { ...snapshot, ...from, picture: { ...snapshot.picture, id: `picture-${from.id}` } }
  })
  return {
    ...whole,
    trail: { ...whole.trail, id: trailId },
    steps,
    leads: whole.leads.map((lead) => ({ ...lead, id: `${lead.id}-${trailId}`, trailId })),
    amendments: steps.flatMap(({ id, at, by, kind }) =>
      kind === 'snapshot'
        ? [
            {
              ...{ id: `why-${id}`, kind: 'why' as const, trailId, at, by, stepId: id },
              text: 'Nothing new, in the words of whoever looked.',
            },
          ]
        : [],
    ),
  }
}

const filed = (whole: Whole): Whole => ({
  ...whole,
  steps: whole.steps.map((step) => ({ ...step, leadId: step.leadId && `${step.leadId}-${step.trailId}` })),
})

const batches = ({ trail, steps, leads, amendments, people }: Whole): Batch[] => [
  { table: 'trails', rows: [{ ...trail, touchedAt: steps.at(-1)?.at ?? 0, deletedAt: null }] },
  { table: 'people', rows: people },
  { table: 'leads', rows: leads },
  ...Array.from({ length: Math.ceil(steps.length / BATCH) }, (_, index) => ({
    table: 'steps',
    rows: steps.slice(index * BATCH, (index + 1) * BATCH),
  })),
  { table: 'amendments', rows: amendments },
]

const put = ({ table, rows }: Batch): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('overshoulder')
    opening.onerror = () => reject(opening.error ?? new Error('not opened'))
    opening.onsuccess = () => {
      const writing = opening.result.transaction(table, 'readwrite')
      for (const row of rows) writing.objectStore(table).put(row)
      writing.oncomplete = () => {
        opening.result.close()
        resolve()
      }
      writing.onerror = () => reject(writing.error ?? new Error('not written'))
    }
  })

/** A picture of noise, as heavy as a real one, under each of the ids. */
const putPictures = async (given: { ids: string[]; picture: number; thumbnail: number }): Promise<void> => {
  const draw = async (bytes: number): Promise<Blob> => {
    const height = Math.round(bytes / 4 / 160)
    const canvas = new OffscreenCanvas(160, height)
    const noise = new Uint8ClampedArray(160 * height * 4)
    crypto.getRandomValues(noise.subarray(0, 60_000))
    canvas.getContext('2d')?.putImageData(new ImageData(noise, 160, height), 0, 0)
    return canvas.convertToBlob({ type: 'image/png' })
  }
  const picture = await draw(given.picture)
  const bytes = await (await draw(given.thumbnail)).arrayBuffer()
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('overshoulder')
    opening.onerror = () => reject(opening.error ?? new Error('not opened'))
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['pictures', 'thumbnails'], 'readwrite')
      for (const id of given.ids) {
        writing.objectStore('pictures').put({ id, type: 'image/png', blob: picture })
        writing.objectStore('thumbnails').put({ id, type: 'image/png', bytes })
      }
      writing.oncomplete = () => {
        opening.result.close()
        resolve()
      }
      writing.onerror = () => reject(writing.error ?? new Error('not written'))
    }
  })
}

const isThere = (): Promise<boolean> =>
  indexedDB.databases().then((all) => all.some(({ name }) => name === 'overshoulder'))

const write = async (own: Tab, whole: Whole): Promise<void> => {
  for (const batch of batches(whole)) await own.run(put, batch)
  const ids = whole.steps.flatMap((step) =>
    step.kind === 'snapshot' && step.picture ? [step.picture.id] : [],
  )
  for (let from = 0; from < ids.length; from += BATCH / 4)
    await own.run(putPictures, {
      ids: ids.slice(from, from + BATCH / 4),
      picture: PICTURE,
      thumbnail: THUMBNAIL,
    })
}

/** Writes trails of so many steps, a picture at each tenth, straight into the browser's journal. */
export const writeLong = async (
  browsing: ChromiumBrowsing,
  trails: Readonly<Record<string, number>>,
): Promise<void> => {
  const opened = await browsing.openOwn('trail.html')
  await until('the journal to be there', () => opened.run(isThere))
  await opened.close()
  const own = await browsing.openOwn('manifest.json')
  for (const [trailId, steps] of Object.entries(trails))
    await write(own, filed(withPictures(longTrail(steps), trailId, 10)))
  await own.close()
}
