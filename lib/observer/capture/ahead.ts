import type { sendFromPage } from '@/lib/messages/send'
import { shadowsIn } from './find'

/** Longer than a hand takes from the first key of a shortcut to its last, in milliseconds. */
const GOOD_FOR = 1_000
const MODIFIERS = ['Alt', 'Control', 'Meta', 'Shift']
const EVERYTHING = { subtree: true, childList: true, characterData: true, attributes: true }

/** A panel, and what its graph says. */
export type Read<Words> = { panel: Element; words: Words }
type Known<Words> = { drawing: Element; read: Read<Words>; holds: () => boolean; stop: () => void }

const boxesOf = (elements: readonly Element[]): string =>
  JSON.stringify(elements.map((element) => element.getBoundingClientRect()))

/**
 * Reads graphs. What was read ahead of a picture is good for a second, while nothing in the page is changed and the
 * graph stands where it stood: what it says is never older than what is seen.
 */
export const createReader = <Words>(readNow: (drawing: Element) => Read<Words>) => {
  let known: Known<Words> | null = null

  const holds = (drawing: Element): boolean => known?.drawing === drawing && known.holds()
  const forget = () => {
    known?.stop()
    known = null
  }
  const readAhead = (drawing: Element): void => {
    forget()
    const read = readNow(drawing)
    const { panel } = read
    let changed = false
    const watcher = new MutationObserver(() => (changed = true))
    for (const scope of [document, panel.getRootNode(), ...shadowsIn(panel, [panel])])
      watcher.observe(scope, EVERYTHING)
    const stood = boxesOf([drawing, panel])
    const expired = setTimeout(forget, GOOD_FOR)
    known = {
      ...{ drawing, read },
      holds: () => !changed && watcher.takeRecords().length === 0 && boxesOf([drawing, panel]) === stood,
      stop: () => {
        clearTimeout(expired)
        watcher.disconnect()
      },
    }
  }
  return {
    /** A shortcut may follow. */
    ahead: (drawing: Element): void => {
      if (!holds(drawing)) readAhead(drawing)
    },
    read: (drawing: Element): Read<Words> => (known && holds(drawing) ? known.read : readNow(drawing)),
  }
}

type Expecting = {
  pointed: () => Element | null
  ahead: (drawing: Element) => void
  /** whether nothing of ours is on the screen */
  isClear: () => boolean
  send: typeof sendFromPage
}

/**
 * The first key of a shortcut takes some time to be followed by the last one. What needs no picture is done then: it
 * would share the processor with the browser's own work on the picture, which takes longer for it.
 */
export const expectShortcut = (
  { isTrusted, repeat, key }: Pick<KeyboardEvent, 'isTrusted' | 'repeat' | 'key'>,
  { pointed, ahead, isClear, send }: Expecting,
): void => {
  if (!isTrusted || repeat || !MODIFIERS.includes(key)) return
  setTimeout(() => {
    const drawing = pointed()
    if (!drawing) return
    ahead(drawing)
    send('soon', { clear: isClear() }).catch(() => undefined)
  })
}
