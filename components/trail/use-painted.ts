import { useEffect, useState } from 'react'
import { painted } from './painted'

/** True from when what was drawn with `ready` is on the screen: for what may come after that. */
export const usePainted = (ready: boolean): boolean => {
  const [is, setIs] = useState(false)
  useEffect(() => (ready && !is ? painted(() => setIs(true)) : undefined), [ready, is])
  return is
}
