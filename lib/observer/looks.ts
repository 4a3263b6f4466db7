import type { Cause } from '@/lib/messages/protocol'
import type { sendFromPage } from '@/lib/messages/send'
import type { Page } from '@/lib/model/page'
import { hidden } from './dom'
import { newId } from './id'
import { createSpeaker } from './frame'
import { arrival, watchLoad } from './loading'
import { look } from './look'
import { watchNavigation } from './navigation'
import { watchRequests } from './requests'
import { settle } from './settle'
import { watchTouch } from './touch'

const RETRY_MS = 1_000

type Looks = {
  signal: AbortSignal
  send: typeof sendFromPage
  /** null until the background has said */
  journaling: () => boolean | null
  /** asked anew after a return from the back-forward cache */
  onReturn: () => void
}

/** Once more where nobody answered: the worker may have been waking up. The same id writes once. */
const sendSeen = async (send: typeof sendFromPage, page: Page, cause: Cause): Promise<void> => {
  const seen = { id: newId(), page, cause, at: Date.now() }
  try {
    await send('seen', seen)
  } catch {
    await new Promise((later) => setTimeout(later, RETRY_MS))
    await send('seen', seen).catch(() => undefined)
  }
}

/** Reports every view that settles. `page` is the view as it is now; `again` looks once more after new orders. */
export const watchLooks = ({ signal, send, journaling, onReturn }: Looks) => {
  const touch = watchTouch(signal)
  const speaks = createSpeaker()
  let loaded = false
  let held: Cause | null = null

  const requests = watchRequests({ signal, onRequest: () => loaded && settling.signal('query') })
  const page = () => look(requests.current())

  const release = () => {
    if (held) settling.signal(held)
    held = null
  }
  const report = (cause: Cause) => {
    const seen = page()
    const mine = speaks(cause, seen, touch.touched())
    requests.looked()
    touch.clear()
    if (mine) void sendSeen(send, seen, cause)
  }
  const lookNow = (cause: Cause) => {
    const isNothing = cause === 'query' && !(touch.touched() && requests.changed())
    if (isNothing || journaling() === false) requests.looked()
    else if (journaling() === null || (hidden() && cause !== 'load')) held = cause
    else report(cause)
  }
  const settling = settle(lookNow)
  signal.addEventListener('abort', settling.cancel)

  const onChange = (cause: Cause) => {
    requests.moved()
    if (loaded) settling.signal(cause)
  }
  watchLoad(signal, () => {
    loaded = true
    settling.signal(arrival())
  })
  watchNavigation({
    signal,
    onChange,
    onReturn: () => {
      onReturn()
      onChange('traverse')
    },
  })
  addEventListener('visibilitychange', () => !hidden() && release(), { signal })
  return { page, release, again: () => settling.signal(arrival()) }
}
