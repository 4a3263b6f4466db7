import { browser } from 'wxt/browser'
import type { RequestOf, ResponseOf, ToPage } from '@/lib/messages/protocol'

/** Paints an element from what the page has; put here by the capture code once it has been injected. */
export type Paint = (element: Element) => Promise<ResponseOf<ToPage, 'paint'>>

/** What the scripts of this extension share in one frame: a name in the isolated world, unseen by the page. */
export type World = {
  /** elements that were aimed at, by token */
  aimed: Map<RequestOf<ToPage, 'paint'>['token'], WeakRef<Element>>
  paint: Paint | null
  /** called where the observer is injected again: it asks for orders anew instead of starting twice */
  wake: () => void
  /** every listener off, nothing of ours left in the page */
  end: () => void
}

const KEY = Symbol.for('overshoulder.observer')
const shared = globalThis as unknown as Record<symbol, World | undefined>

export const world = (): World | undefined => shared[KEY]

export const enterWorld = (mine: World, signal: AbortSignal): void => {
  shared[KEY] = mine
  signal.addEventListener('abort', () => {
    shared[KEY] = undefined
  })
}

/** True once the extension was updated or removed under the open page: nothing may be said or shown any more. */
export const orphaned = (): boolean =>
  (browser as { runtime?: { id?: string } } | undefined)?.runtime?.id === undefined

/** Called where another copy of the script has started: after an update in a world of its own, else in this one. */
export const endIfOrphaned = (): void => {
  if (orphaned()) world()?.end()
}
