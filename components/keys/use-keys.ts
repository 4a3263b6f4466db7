import { useEffect, useEffectEvent } from 'react'

/** What a key does, by `event.key` in lower case. */
export type Keys = Readonly<Record<string, () => void>>

const TYPING = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPING) !== null

/** The one place where single keys are handled: never while somebody types, never with a modifier. */
export const useKeys = (keys: Keys): void => {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (isTyping(event.target)) return
    const act = keys[event.key.toLowerCase()]
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
