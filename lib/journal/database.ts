import { Dexie, type DBCore, type Middleware, type Table, type Transaction } from 'dexie'
import type { Amendment } from '@/lib/model/amendment'
import type { Id, Instant } from '@/lib/model/id'
import type { Lead } from '@/lib/model/lead'
import type { Person } from '@/lib/model/person'
import type { PictureType } from '@/lib/model/picture'
import type { Settings } from '@/lib/model/settings'
import type { Step } from '@/lib/model/step'
import type { Trail } from '@/lib/model/trail'
import type { Numbers } from '@/lib/model/numbers'
import { UPGRADES, type Row } from '@/lib/model/upgrades/upgrade'
import { SCHEMA, TABLES } from '@/lib/model/schema'
import { beginNewLog } from './new-log'
import { oneByOne } from './one-by-one'
import type { PlateRow } from './plates'
import type { Tally } from './tally'

/** A trail with what only this browser knows about it. */
export type TrailRow = Trail & {
  /** when a step was last added */
  touchedAt: Instant
  /** in the bin since then; null for a trail in use */
  deletedAt: Instant | null
}
export type PictureRow = { id: Id; type: PictureType; blob: Blob }
/** ArrayBuffer, not Blob: one file per thumbnail is 16 times slower in Firefox. */
export type ThumbnailRow = { id: Id; type: PictureType; bytes: ArrayBuffer }
type SettingsRow = Settings & { key: 'settings' }
type TallyRow = Tally & { key: 'tally' }

export type Journal = Dexie & {
  trails: Table<TrailRow, Id>
  steps: Table<Step, Id>
  leads: Table<Lead, Id>
  amendments: Table<Amendment, Id>
  people: Table<Person, Id>
  pictures: Table<PictureRow, Id>
  thumbnails: Table<ThumbnailRow, Id>
  plates: Table<PlateRow, string>
  numbers: Table<Numbers, Id>
  settings: Table<SettingsRow, 'settings'>
  tally: Table<TallyRow, 'tally'>
}

const NAME = 'overshoulder'

const runsIn = (name: string) => typeof navigator !== 'undefined' && navigator.userAgent.includes(name)
const inFirefox = runsIn(' Gecko/')

/** Whether a row may have been written in part since the log was begun. */
let isTorn = false
let mending: Promise<void> | null = null

/** Begins a new log where that is needed and there is room for it; it is tried once at a time. */
export const mendLog = async (): Promise<void> => {
  if (!isTorn || !runsIn('Chrome/')) return
  mending ??= beginNewLog()
    .then(
      () => {
        isTorn = false
      },
      () => undefined,
    )
    .finally(() => {
      mending = null
    })
  await mending
}

/** After writing failed somewhere, or may have: nothing more is written here before a new log is begun. */
export const suspectLog = async (): Promise<void> => {
  isTorn = true
  await mendLog()
}

/** Whether nothing may be written at the moment; whoever asks has it tried again. */
export const isUnwritable = (): boolean => {
  if (!isTorn || !runsIn('Chrome/')) return false
  // Not within the transaction of whoever asks.
  setTimeout(() => void mendLog())
  return true
}

/** What can still be read is read; only writing waits for a new log. */
const unlessTorn: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'unlessTorn',
  create: (core) => ({
    ...core,
    transaction: (tables, mode, options) => {
      if (isUnwritable() && mode === 'readwrite')
        throw new Dexie.QuotaExceededError('There is no room for a new log yet.')
      return core.transaction(tables, mode, options)
    },
  }),
}

/**
 * Dexie never tries again where opening has failed once, and Chromium closes the journal by force while the disk is
 * full: the worker wrote nothing any more, also when there was room again. One that is closed for good stays closed.
 */
const openAgain = (opened: Dexie): void => {
  opened.on('close', () => {
    isTorn = true
    setTimeout(() => {
      const isForGood = opened.hasBeenClosed()
      if (!opened.isOpen() && opened.hasFailed() && !isForGood) opened.close({ disableAutoOpen: false })
    })
  })
}

/** Brings rows to version `to` from the one before, by the same functions that serve received bundles. */
const upgradeTo =
  (to: number) =>
  async (transaction: Transaction): Promise<void> => {
    for (const [table, change] of Object.entries(UPGRADES.get(to - 1) ?? {}))
      await transaction
        .table<Row>(table)
        .toCollection()
        .modify((row, held) => {
          held.value = change(row)
        })
  }

const open = (): Journal => {
  // `strict`: with the default a snapshot that was said to be saved was lost on power loss, seconds later.
  const opened = new Dexie(NAME, { chromeTransactionDurability: 'strict' }) as Journal
  opened.version(1).stores({
    trails: 'id, touchedAt',
    steps: 'id, [trailId+at], [trailId+kind], view.placeKey',
    leads: 'id, trailId',
    amendments: 'id, trailId',
    people: 'id',
    pictures: 'id',
    thumbnails: 'id',
    settings: 'key',
    tally: 'key',
  })
  opened.version(2).stores({ plates: 'id', numbers: 'id, trailId' }).upgrade(upgradeTo(2))
  opened.version(3).upgrade(upgradeTo(3))
  opened.version(SCHEMA).upgrade(upgradeTo(SCHEMA))
  opened.version(4.1).stores({ amendments: 'id, trailId, stepId, [trailId+kind], [trailId+by]' })
  opened.version(4.2).stores({
    steps: 'id, [trailId+at], [trailId+kind], view.placeKey, [view.placeKey+kind+at]',
  })
  opened.version(4.3).stores({
    steps: 'id, [trailId+at], [trailId+kind], [view.placeKey+kind+at], [view.placeKey+trailId]',
  })
  opened.version(TABLES / 10).stores({
    steps: 'id, [trailId+at], [trailId+kind], [view.placeKey+kind+at], [view.placeKey+trailId], picture.id',
  })
  if (inFirefox) opened.use(oneByOne)
  opened.use(unlessTorn)
  openAgain(opened)
  // Dexie would reopen by itself and let this older code write rows of the old shape into the new schema;
  // `false` keeps its own handler, which allows that, from running after this one.
  opened.on('versionchange', () => {
    opened.close({ disableAutoOpen: true })
    return false
  })
  // It also opens a newer database without complaint.
  const check = async () => {
    if (opened.backendDB().version > TABLES) {
      opened.close({ disableAutoOpen: true })
      throw new Error('This journal was written by a newer Overshoulder. Update the extension to open it.')
    }
    await mendLog()
  }
  opened.on('ready', check, true)
  return opened
}

/** The record in IndexedDB of the extension's own origin. */
export const journal: Journal = open()
