import type { Browser } from 'wxt/browser'
import { originOf } from '@/lib/model/origin'
import { parsedUrl } from '@/lib/model/parsed-url'
import type { Allow } from './answer'

/** Who knocks at the `journal` door, by the browser's own account, never by the message's. */
export type Tab = {
  tabId: number
  windowId: number
  frameId: number
  origin: string
  /** the tab that opened this one */
  openerId: number | null
}

/** Stops a page that floods us: characters of one message, and messages per tab and second. */
const LENGTH = 256 * 1024
const PER_SECOND = 20

const turnAway = (error: string) => ({ ok: false, error }) as const

type Sender = Browser.runtime.MessageSender

/** The `origin` is opaque (`null`) in a sandboxed frame, whose `url` would name the site all the same. */
const senderOrigin = ({ origin, url }: Sender): string | null => originOf(origin ?? url ?? '')

const isTooMany = (now: () => number) => {
  const recent = new Map<number, { since: number; count: number }>()
  return (tabId: number): boolean => {
    const at = now()
    const last = recent.get(tabId)
    const window = last && at - last.since < 1_000 ? last : { since: at, count: 0 }
    window.count += 1
    recent.set(tabId, window)
    return window.count > PER_SECOND
  }
}

/** The door for observers: a content script of ours in an http(s) frame of a tab that is not private. */
export const journalDoor = (ownId: string, now: () => number): Allow<Tab> => {
  const tooMany = isTooMany(now)
  return (sender, length) => {
    const { tab, frameId } = sender
    const origin = senderOrigin(sender)
    if (sender.id !== ownId || tab?.id === undefined || frameId === undefined || origin === null)
      return turnAway('only the observer of a page may ask this')
    if (tab.incognito) return turnAway('nothing is kept in private windows')
    if (length > LENGTH) return turnAway('the page said more than is taken at once')
    if (tooMany(tab.id)) return turnAway('the page asked too often')
    const { windowId, openerTabId } = tab
    return { ok: true, guest: { tabId: tab.id, windowId, frameId, origin, openerId: openerTabId ?? null } }
  }
}

/** The door for our own pages: nothing that runs in a foreign tab, not even in a frame of ours within it. */
export const backgroundDoor = (ownId: string, ownUrl: string): Allow<null> => {
  const ours = new URL(ownUrl)
  return (sender) => {
    const url = parsedUrl(sender.url ?? '')
    const isOurs = sender.id === ownId && url?.protocol === ours.protocol && url.host === ours.host
    const isFramed = sender.tab !== undefined && sender.frameId !== 0
    return isOurs && !isFramed
      ? { ok: true, guest: null }
      : turnAway('only pages of Overshoulder may ask this')
  }
}
