import { browser } from 'wxt/browser'
import { toPage, type RequestOf, type ResponseOf, type ToPage } from '@/lib/messages/protocol'
import { sendToPage, type Envelope } from '@/lib/messages/send'

export type Frame = { tabId: number; frameId: number }
export type FrameAt = Frame & { origin: string }

/** A page that never answers holds up nobody. */
const PATIENCE = 10_000

const within = async <Result>(work: Promise<Result>): Promise<Result> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The page does not answer.')), PATIENCE)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Asks one frame, and believes nothing: what comes back is parsed. Throws where there is no good answer. */
export const askFrame = async <Name extends keyof ToPage>(
  { tabId, frameId }: Frame,
  name: Name,
  request: RequestOf<ToPage, Name>,
): Promise<ResponseOf<ToPage, Name>> => {
  const response = await within(sendToPage({ tabId, frameId }, name, request))
  return toPage[name].response.parse(response) as ResponseOf<ToPage, Name>
}

/** The frames of a tab into which we may look, top first. Empty for a closed page. */
export const framesOf = async (tabId: number): Promise<FrameAt[]> => {
  const target = { tabId, allFrames: true }
  const results = await browser.scripting
    .executeScript({ target, func: () => location.origin })
    .catch(() => [])
  return results.flatMap(({ frameId, result }) =>
    typeof result === 'string' ? [{ tabId, frameId, origin: result }] : [],
  )
}

/** Tells whatever still runs in a tab that is closed to us (its grant is gone) to be silent. */
export const silence = async (tabId: number): Promise<void> => {
  const request = { journal: false, hoverButton: false }
  const envelope: Envelope = { to: 'page', name: 'obey', request }
  await browser.tabs.sendMessage(tabId, envelope).catch(() => undefined)
}

export const runIn = async ({ tabId, frameId }: Frame, file: string): Promise<void> => {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] })
}

export const OBSERVER = '/observer.js'
export const CAPTURE = '/capture.js'
export const CLONE = '/clone.js'
