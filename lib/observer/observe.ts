import type { RequestOf, ToPage } from '@/lib/messages/protocol'
import type { sendFromPage } from '@/lib/messages/send'
import { listen, type Handlers } from './listen'
import { watchLooks } from './looks'
import { persist } from './persist'
import { watchSnaps } from './snapping'
import { announce, enterWorld, orphaned, world } from './world'

type Orders = RequestOf<ToPage, 'obey'>

/** Sends nothing from an orphaned script, and ends it. */
const guarded =
  (send: typeof sendFromPage, lifetime: AbortController): typeof sendFromPage =>
  async (name, request) => {
    if (orphaned()) lifetime.abort()
    if (lifetime.signal.aborted) throw new Error('the extension was updated: reload this page')
    return send(name, request)
  }

/** Starts the observer of this frame, once: injected again, the one that is running asks for its orders anew. */
export const observe = (send: typeof sendFromPage): void => {
  announce()
  const running = world()
  if (running) running.wake()
  else start(send)
}

const start = (sendRaw: typeof sendFromPage): void => {
  const lifetime = new AbortController()
  const { signal } = lifetime
  const send = guarded(sendRaw, lifetime)
  let orders: Orders | null = null

  const obey = (given: Orders) => {
    const wasTold = orders
    orders = given
    if (!given.journal) snaps.silence()
    else if (wasTold?.journal === false) looks.again()
    else looks.release()
    return {}
  }
  /** Rather silent than wrong: without orders nothing is said and nothing is shown. */
  const ask = async () => {
    const given = await persist(() => send('hello', {}))
    if (given && !signal.aborted) obey(given)
  }
  enterWorld({ capture: null, wake: () => void ask(), end: () => lifetime.abort() }, signal)
  const looks = watchLooks({
    signal,
    send,
    journaling: () => orders?.journal ?? null,
    onReturn: () => void ask(),
  })
  const snaps = watchSnaps({
    signal,
    send,
    page: looks.page,
    hoverButton: () => orders?.journal === true && orders.hoverButton && !orphaned(),
  })
  listen({ ...snaps.handlers, obey } satisfies Omit<Handlers, 'where'>, signal)
  void ask()
}
