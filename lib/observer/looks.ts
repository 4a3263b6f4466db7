import type { Cause, FromPage, RequestOf } from '@/lib/messages/protocol'
import type { sendFromPage } from '@/lib/messages/send'
import { hidden } from './dom'
import { newId } from './id'
import { createSpeaker } from './frame'
import { arrival, watchLoad } from './loading'
import { look } from './look'
import { watchNavigation } from './navigation'
import { persist } from './persist'
import { watchRequests } from './requests'
import { settle } from './settle'
import { watchTouch } from './touch'

type Look = Omit<RequestOf<FromPage, 'seen'>, 'page'>

type Looks = {
  signal: AbortSignal
  send: typeof sendFromPage
  /** null until the background has said */
  journaling: () => boolean | null
  /** asked anew after a return from the back-forward cache */
  onReturn: () => void
}

/** Reports every view that settles. `page` is the view as it is now; `again` looks once more after new orders. */
export const watchLooks = ({ signal, send, journaling, onReturn }: Looks) => {
  const touch = watchTouch(signal)
  const speaks = createSpeaker()
  let loaded = false
  let held: Cause | null = null
  let last: Look | undefined

  const requests = watchRequests({ signal, onRequest: () => loaded && settling.signal('query') })
  const page = () => look(requests.current())

  const release = () => {
    if (held) settling.signal(held)
    held = null
  }
  const report = (cause: Cause) => {
    const now = page()
    const mine = speaks(cause, now, touch.touched())
    requests.looked()
    touch.clear()
    last ??= { id: newId(), cause, at: Date.now() }
    // The same id is one step, however often it is told.
    const seen = { ...last, page: now }
    if (mine) void persist(() => send('seen', seen))
  }
  const lookNow = (cause: Cause) => {
    const isQuery = cause === 'query'
    if ((isQuery && !requests.changed()) || journaling() === false) requests.looked()
    else if (journaling() === null || (hidden() && cause !== 'load')) held ??= cause
    else {
      // What nobody asked for by hand belongs to the look before it: the page is slow.
      if (!isQuery || touch.touched()) last = undefined
      report(cause)
    }
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
