import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { until } from './until'

type TargetInfo = { targetId: string; type: string; url: string }
/** The commands that Playwright's types do not know. */
type Raw = {
  send: (method: string, params?: object) => Promise<unknown>
  on: CDPSession['on']
  off: CDPSession['off']
}

/** The browser's side of the extension, over the DevTools protocol. */
export type ExtensionSession = {
  id: string
  clickAction: (page: Page) => Promise<void>
  killWorker: (ownPage: Page) => Promise<void>
  /** loads the folder once more, as an update does (`runtime.reload` leaves it switched off under automation) */
  reload: () => Promise<void>
  /** evaluates in a surface of ours that is no tab: popup, side panel */
  evaluateIn: (part: string, expression: string) => Promise<unknown>
}

const targets = async (raw: Raw, filter?: object[]): Promise<TargetInfo[]> => {
  const answer = await raw.send('Target.getTargets', filter === undefined ? {} : { filter })
  return (answer as { targetInfos: TargetInfo[] }).targetInfos
}

const clickAction = async (raw: Raw, id: string, page: Page): Promise<void> => {
  // The action belongs to a tab target, and only the page's own session knows which one is its tab.
  await page.bringToFront()
  const tab = await until('the tab of that page', async () => {
    const all = await targets(raw, [{ type: 'tab' }])
    return all.find(({ url }) => url === page.url()) ?? null
  })
  await raw.send('Extensions.triggerAction', { id, targetId: tab.targetId })
}

type Reply = { id?: number; result?: { result?: { value?: unknown }; exceptionDetails?: { text: string } } }

const ask = async (raw: Raw, sessionId: string, expression: string): Promise<unknown> => {
  const answered = new Promise<Reply>((resolve) => {
    const listen = (event: { sessionId: string; message: string }) => {
      const reply = JSON.parse(event.message) as Reply
      if (event.sessionId !== sessionId || reply.id !== 1) return
      raw.off('Target.receivedMessageFromTarget', listen)
      resolve(reply)
    }
    raw.on('Target.receivedMessageFromTarget', listen)
  })
  const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true }
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params })
  await raw.send('Target.sendMessageToTarget', { sessionId, message })
  const { result } = await answered
  if (result?.exceptionDetails !== undefined) throw new Error(result.exceptionDetails.text)
  return result?.result?.value
}

const evaluateIn = async (raw: Raw, origin: string, part: string, expression: string): Promise<unknown> => {
  const target = await until(`a surface of ours with ${part}`, async () => {
    const all = await targets(raw)
    return all.find(({ url }) => url.startsWith(origin) && url.includes(part)) ?? null
  })
  const attached = await raw.send('Target.attachToTarget', { targetId: target.targetId, flatten: false })
  const { sessionId } = attached as { sessionId: string }
  return ask(raw, sessionId, expression).finally(() => raw.send('Target.detachFromTarget', { sessionId }))
}

const killWorker = async (context: BrowserContext, ownPage: Page): Promise<void> => {
  const page = await context.newCDPSession(ownPage)
  await page.send('ServiceWorker.enable')
  await page.send('ServiceWorker.stopAllWorkers')
  await page.detach()
}

/** Loads an unpacked extension: branded Chrome has no switch for it any more, but this command. */
export const extensionSession = async (
  context: BrowserContext,
  folder: string,
): Promise<ExtensionSession> => {
  const raw = (await context.browser()?.newBrowserCDPSession()) as unknown as Raw | undefined
  if (raw === undefined) throw new Error('this browser gives no DevTools session')
  const load = () => raw.send('Extensions.loadUnpacked', { path: folder }) as Promise<{ id: string }>
  const { id } = await load()
  return {
    id,
    clickAction: (page) => clickAction(raw, id, page),
    killWorker: (ownPage) => killWorker(context, ownPage),
    reload: async () => {
      await load()
    },
    evaluateIn: (part, expression) => evaluateIn(raw, `chrome-extension://${id}/`, part, expression),
  }
}
