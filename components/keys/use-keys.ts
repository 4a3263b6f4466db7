import { useEffectEvent, useLayoutEffect } from 'react'

/** What a key does, by `event.key` in lower case; `shift+z` and `mod+z` (Ctrl, or ⌘) where those are named. */
export type Keys = Readonly<Record<string, () => void>>

const TYPING =
  'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable], [role="dialog"], [role="menu"]'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPING) !== null

const LETTER = /^[a-z]$/

/** The names of a key press, the narrower one first. A capital that the lock made is a small letter. */
const namesOf = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): string[] => {
  const name = key.toLowerCase()
  const shifted = shiftKey && LETTER.test(name) ? `shift+${name}` : null
  if (ctrlKey || metaKey) return [`mod+${shifted ?? name}`]
  return shifted === null ? [name] : [shifted, name]
}

/** The one place where keys are handled: never while somebody types, with a modifier only where one is named. */
export const useKeys = (keys: Keys): void => {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return
    if (isTyping(event.target)) return
    const act = namesOf(event)
      .map((name) => keys[name])
      .find((found) => found !== undefined)
    if (!act) return
    event.preventDefault()
    act()
  })
  // With what is drawn, not after it: a key may be pressed in between.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
