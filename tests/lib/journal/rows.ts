import { journal } from '@/lib/journal/database'
import type { Pixels } from '@/lib/journal/steps'
import type { Draft } from '@/lib/journal/record'
import { BARE_GRAPH } from '@/lib/model/graph'
import type { Id } from '@/lib/model/id'
import type { Snapshot, Visit } from '@/lib/model/step'
import type { View } from '@/lib/model/view'

export const NOON = Date.UTC(2026, 10, 22, 12)
export const minutes = (count: number): number => NOON + count * 60_000

export const emptyJournal = async (): Promise<void> => {
  await Promise.all(journal.tables.map((table) => table.clear()))
}

export const view = (path = '/d/one', title = 'One'): View => ({
  tool: 'generic',
  kind: 'page',
  title,
  url: `https://dash.example${path}`,
  pinned: null,
  unpinned: 'A plain page has no time.',
  queries: [],
  time: { raw: { from: null, to: null }, from: null, to: null, floats: 'unknown' },
  variables: {},
  panel: null,
  viewKey: path,
  placeKey: path.split('?')[0] ?? path,
  masked: [],
  opaque: false,
})

export const visitDraft = (id: Id, at = NOON): Draft & { kind: 'visit' } => ({
  id,
  kind: 'visit',
  at,
  view: view(),
  refines: null,
  back: false,
})

export const snapshotDraft = (id: Id, at = NOON): Draft & { kind: 'snapshot' } => ({
  id,
  kind: 'snapshot',
  at,
  view: view('/d/one', 'Errors by node'),
  graph: { ...BARE_GRAPH, title: 'Errors' },
  picture: {
    id: `picture-${id}`,
    type: 'image/webp',
    width: 640,
    height: 302,
    scale: 1,
    how: 'screen',
    incomplete: null,
  },
  missed: null,
})

const filed = { writtenAt: NOON, by: 'me', parentId: null, leadId: null }

export const visit = (id: Id, trailId: Id, at = NOON): Visit => ({ ...visitDraft(id, at), ...filed, trailId })

export const snapshot = (id: Id, trailId: Id, at = NOON): Snapshot => ({
  ...snapshotDraft(id, at),
  ...filed,
  trailId,
})

export const pixels = (): Pixels => ({
  type: 'image/webp',
  blob: new Blob(['picture'], { type: 'image/webp' }),
  thumbnail: { type: 'image/webp', bytes: new Uint8Array([1, 2, 3]).buffer },
})
