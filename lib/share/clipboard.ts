import type { Rich } from './rich'

/** Browsers keep what starts with `web ` byte for byte (Chromium); Firefox has no types of one's own yet. */
export const TRAIL_TYPE = 'web application/x-overshoulder-trail'

/** Whether this browser's clipboard holds a whole trail, pictures included. */
export const holdsTrails = (): boolean =>
  typeof ClipboardItem !== 'undefined' &&
  'supports' in ClipboardItem &&
  typeof ClipboardItem.supports === 'function' &&
  ClipboardItem.supports(TRAIL_TYPE)

const textBlob = (text: string, type: string): Blob => new Blob([text], { type })

/** What is promised is written when it is there: the click that allows it must not have to wait. */
const write = (parts: Record<string, Promise<Blob>>): Promise<void> =>
  navigator.clipboard.write([new ClipboardItem(parts)])

/** Text for places with a markup of their own, and the same as HTML where they take that. */
export const copyRich = (rich: Promise<Rich>): Promise<void> =>
  write({
    'text/html': rich.then(({ html }) => textBlob(html, 'text/html')),
    'text/plain': rich.then(({ plain }) => textBlob(plain, 'text/plain')),
  })

export const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text)

export const copyPng = (png: Promise<Blob>): Promise<void> => write({ 'image/png': png })

/** The whole trail where the browser can hold it, and beside it words for everywhere else. */
export const copyTrail = (bundle: Promise<Blob>, words: string): Promise<void> =>
  holdsTrails()
    ? write({
        [TRAIL_TYPE]: bundle.then((blob) => new Blob([blob], { type: TRAIL_TYPE })),
        'text/plain': Promise.resolve(textBlob(words, 'text/plain')),
      })
    : copyText(words)

/** The bytes of a trail on the clipboard; null where there is none, or the person does not allow to read it. */
export const pastedTrail = async (): Promise<Uint8Array | null> => {
  if (!holdsTrails()) return null
  try {
    for (const item of await navigator.clipboard.read()) {
      if (!item.types.includes(TRAIL_TYPE)) continue
      return new Uint8Array(await (await item.getType(TRAIL_TYPE)).arrayBuffer())
    }
  } catch {
    return null
  }
  return null
}
