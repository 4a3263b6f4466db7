import { useEffect, useState } from 'react'

/** Once what was drawn is on the screen. */
export const painted = (then: () => void): (() => void) => {
  const after = new MessageChannel()
  after.port1.onmessage = then
  const frame = requestAnimationFrame(() => after.port2.postMessage(null))
  return () => {
    cancelAnimationFrame(frame)
    after.port1.close()
  }
}

/** True from when what was drawn with `ready` is on the screen: for what may come after that. */
export const usePainted = (ready: boolean): boolean => {
  const [is, setIs] = useState(false)
  useEffect(() => (ready && !is ? painted(() => setIs(true)) : undefined), [ready, is])
  return is
}
