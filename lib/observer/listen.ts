import { browser } from 'wxt/browser'
import type { AnswerOf, RequestOf, ToPage } from '@/lib/messages/protocol'
import type { Answer, Envelope } from '@/lib/messages/send'

export type Handlers = {
  [Name in keyof ToPage]: (
    request: RequestOf<ToPage, Name>,
  ) => AnswerOf<ToPage, Name> | Promise<AnswerOf<ToPage, Name>>
}

type Handler = (request: unknown) => unknown

const isOurs = (message: unknown): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  'to' in message &&
  message.to === 'page' &&
  'name' in message

const answer = async (handler: Handler, request: unknown): Promise<Answer> => {
  try {
    return { ok: true, response: await handler(request) }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : 'nobody answered' }
  }
}

/** Answers the background in this frame, and nobody else. The capture code answers what it alone knows. */
export const listen = (handlers: Partial<Handlers>, signal: AbortSignal): void => {
  const byName = new Map(Object.entries(handlers) as [string, Handler][])
  const onMessage = (message: unknown, sender: { id?: string }, respond: (answer: Answer) => void) => {
    const handler = isOurs(message) && sender.id === browser.runtime.id ? byName.get(message.name) : undefined
    if (!handler || signal.aborted) return undefined
    void answer(handler, (message as Envelope).request).then(respond)
    return true
  }
  browser.runtime.onMessage.addListener(onMessage)
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage))
}
