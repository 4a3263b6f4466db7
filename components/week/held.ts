import { useSyncExternalStore } from 'react'
import type { Impact } from '@/lib/model/amendment'
import { LIMITS } from '@/lib/model/limits'
import type { Id } from '@/lib/model/id'
import { restore, type Restored } from '@/lib/share/restore'

export type HeldTrail = Extract<Restored, { ok: true }> & { name: string }

/** What a meeting holds while this page is open; nothing of it is in the journal, and nothing is kept. */
export type Held = {
  trails: readonly HeldTrail[]
  /** a sentence for each file that could not be read */
  troubles: readonly { name: string; message: string }[]
  /** files of a folder that are none of ours by their name */
  passed: number
  /** how many files are still to be read */
  reading: number
  order: readonly Id[]
  leftOut: ReadonlySet<Id>
  /** what was said of trails that are only in a file */
  impacts: ReadonlyMap<Id, Impact>
  zone: string | null
  minutes: number
}

const NOTHING: Held = {
  trails: [],
  troubles: [],
  passed: 0,
  reading: 0,
  order: [],
  leftOut: new Set(),
  impacts: new Map(),
  zone: null,
  minutes: 5,
}

let held = NOTHING
const listeners = new Set<() => void>()

export const change = (how: (now: Held) => Partial<Held>): void => {
  held = { ...held, ...how(held) }
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const useHeld = (): Held => useSyncExternalStore(subscribe, () => held)

export const letGo = (): void => change(() => ({ trails: [], troubles: [], passed: 0 }))

const OURS = /\.(json|html?)$/i
/** A folder of a thousand files is somebody's downloads. */
const MOST = 200

const opened = async (file: File): Promise<Restored> => {
  try {
    return restore(
      file.size > LIMITS.bundle
        ? new Uint8Array(LIMITS.bundle + 1)
        : new Uint8Array(await file.arrayBuffer()),
    )
  } catch {
    return { ok: false, reason: 'damaged', message: 'This file could not be read.' }
  }
}

const take = (name: string, restored: Restored): void =>
  change(({ trails, troubles, reading }) => ({
    reading: reading - 1,
    ...(restored.ok
      ? { trails: [...trails.filter((one) => one.name !== name), { ...restored, name }] }
      : { troubles: [...troubles, { name, message: restored.message }] }),
  }))

/** Reads trail files and exported stories for the meeting, one after the other: a broken one is said, and the next is read. */
export const hold = async (files: readonly File[]): Promise<void> => {
  const ours = files.filter(({ name }) => OURS.test(name))
  const some = ours.slice(0, MOST)
  const passed = files.length - some.length
  change((now) => ({ troubles: [], passed, reading: now.reading + some.length }))
  for (const file of some) take(file.webkitRelativePath || file.name, await opened(file))
}
