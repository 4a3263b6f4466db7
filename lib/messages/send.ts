import { browser } from 'wxt/browser'
import type { FromOurs, FromPage, Messages, RequestOf, ResponseOf, ToPage } from './protocol'

/** On the wire: the group says which door it knocks at. */
export type Envelope = { to: 'journal' | 'background' | 'page'; name: string; request: unknown }
export type Answer = { ok: true; response: unknown } | { ok: false; error: string }

const unwrap = (answer: unknown): unknown => {
  const given = answer as Answer | undefined
  if (given === undefined) throw new Error('nobody answered')
  if (!given.ok) throw new Error(given.error)
  return given.response
}

const toBackground =
  <Group extends Messages>(to: Envelope['to']) =>
  async <Name extends keyof Group & string>(name: Name, request: RequestOf<Group, Name>) =>
    unwrap(await browser.runtime.sendMessage({ to, name, request } satisfies Envelope)) as ResponseOf<
      Group,
      Name
    >

/** From the observer. Throws where nobody answers (an orphaned script, a worker that is being replaced). */
export const sendFromPage = toBackground<FromPage>('journal')

/** From our own pages. */
export const sendFromOurs = toBackground<FromOurs>('background')

/** From the background to one frame of a tab. */
export const sendToPage = async <Name extends keyof ToPage>(
  target: { tabId: number; frameId: number },
  name: Name,
  request: RequestOf<ToPage, Name>,
) =>
  unwrap(
    await browser.tabs.sendMessage(target.tabId, { to: 'page', name, request } satisfies Envelope, {
      frameId: target.frameId,
    }),
  ) as ResponseOf<ToPage, Name>
