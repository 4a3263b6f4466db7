import { browser } from 'wxt/browser'
import type { RequestOf, ResponseOf, ToPage } from '@/lib/messages/protocol'
import type { DataRequest } from '@/lib/model/page'
import type { Overlay } from './overlay'
import type { sendFromPage } from '@/lib/messages/send'

type Aim = NonNullable<ResponseOf<ToPage, 'aim'>['aim']>

export type Card = {
  /** the card of a snapshot that has just been saved, or the reason why it was not */
  show: (news: Pick<RequestOf<ToPage, 'done'>, 'saved' | 'trouble'>, graph: Element) => void
  /** gives the card of that step its picture, where it is still shown */
  develop: (stepId: string, thumbnail: string) => void
  close: () => void
  onKey: (event: KeyboardEvent) => void
}

/** What a snapshot takes and the observer does without: injected into a frame when it is first needed there. */
export type Capture = {
  aimAt: (drawing: Element) => Aim
  /**
   * aims, and begins to paint: for the button, whose picture is asked for at once. `clear` takes what is ours off the
   * screen, where the screen may be needed after all
   */
  press: (drawing: Element, clear: () => Promise<void>) => Aim
  /** every graph of which at least half is in the viewport */
  aimAtSight: () => Aim[]
  /** the element of a token of this frame, while it lives */
  aimed: (token: Aim['token']) => Element | undefined
  /** paints what was aimed at from what the page has */
  paint: (request: RequestOf<ToPage, 'paint'>) => Promise<ResponseOf<ToPage, 'paint'>>
  /** what stands behind what was aimed at; `requests` are the page's own */
  behind: (
    request: RequestOf<ToPage, 'behind'>,
    requests: readonly DataRequest[],
  ) => Promise<ResponseOf<ToPage, 'behind'>>
  /** one stop of a walk through the dashboard, or to one graph and back */
  walk: (request: RequestOf<ToPage, 'tour'>) => Promise<Omit<ResponseOf<ToPage, 'tour'>, 'page'>>
  /** true for what is as large as a graph and shows none */
  isPattern: (drawing: Element) => boolean
  createCard: (overlay: Overlay, send: typeof sendFromPage) => Card
}

/** What the scripts of this extension share in one frame: a name in the isolated world, unseen by the page. */
export type World = {
  capture: Capture | null
  /** draws a copy of what cannot be painted: injected where that first happens */
  clone?: (graph: Element) => Promise<ResponseOf<ToPage, 'paint'>>
  /** called where the observer is injected again: it asks for orders anew instead of starting twice */
  wake: () => void
  /** every listener off, nothing of ours left in the page */
  end: () => void
}

const STARTED = 'overshoulder:started'
const KEY = Symbol.for(STARTED)
const shared = globalThis as unknown as Record<symbol, World | undefined>

export const world = (): World | undefined => shared[KEY]

export const enterWorld = (mine: World, signal: AbortSignal): void => {
  shared[KEY] = mine
  signal.addEventListener('abort', () => {
    shared[KEY] = undefined
  })
  document.addEventListener(STARTED, () => orphaned() && mine.end(), { signal })
}

/** True once the extension was updated or removed under the open page: nothing may be said or shown any more. */
export const orphaned = (): boolean =>
  (browser as { runtime?: { id?: string } } | undefined)?.runtime?.id === undefined

/**
 * Tells a copy of the script that an update of the extension left behind, in a world of its own, to end. A page that
 * forges this ends nothing: whoever is no orphan goes on.
 */
export const announce = (): void => {
  document.dispatchEvent(new Event(STARTED))
}
