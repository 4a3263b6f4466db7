import { useSyncExternalStore } from 'react'
import { bytesOf } from '@/components/story/read-file'
import { eitherWay, type Undo } from '@/lib/journal/undo'
import type { Impact } from '@/lib/model/amendment'
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

/** What a meeting is made of beside its trails. */
type Arranged = Pick<Held, 'order' | 'leftOut' | 'impacts'>

const put = (arranged: Arranged): Promise<void> => {
  change(() => arranged)
  return Promise.resolve()
}

/** Arranges the meeting, and answers how to take that back. */
export const arrange = (how: (now: Held) => Partial<Arranged>): Undo => {
  const { order, leftOut, impacts } = held
  const before = { order, leftOut, impacts }
  const next = { ...before, ...how(held) }
  change(() => next)
  return eitherWay(
    () => put(before),
    () => put(next),
  )
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
    return restore(await bytesOf(file))
  } catch {
    return { ok: false, reason: 'damaged', message: 'This file could not be read.' }
  }
}

type Taken = { name: string; restored: Restored }

/** A file that is read again stands in the place of what it was. */
const take = (taken: readonly Taken[]): void =>
  change((now) => {
    const trails = new Map(now.trails.map((one) => [one.name, one]))
    const troubles = [...now.troubles]
    for (const { name, restored } of taken) {
      if (!restored.ok) troubles.push({ name, message: restored.message })
      else {
        trails.delete(name)
        trails.set(name, { ...restored, name })
      }
    }
    return { trails: [...trails.values()], troubles }
  })

/**
 * Reads trail files and exported stories for the meeting, one after the other: a broken one is said, and the next is
 * read. The meeting is told anew after the first, the second, the fourth, the eighth …, and the last of them: after
 * each of two hundred it would be told two hundred times.
 */
export const hold = async (files: readonly File[]): Promise<void> => {
  const ours = files.filter(({ name }) => OURS.test(name))
  const some = ours.slice(0, MOST)
  const passed = files.length - some.length
  change((now) => ({ troubles: [], passed, reading: now.reading + some.length }))
  let waiting: Taken[] = []
  for (const [index, file] of some.entries()) {
    waiting.push({ name: file.webkitRelativePath || file.name, restored: await opened(file) })
    change(({ reading }) => ({ reading: reading - 1 }))
    if (waiting.length <= index / 2 && index < some.length - 1) continue
    take(waiting)
    waiting = []
  }
}
