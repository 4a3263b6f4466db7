/** What a person does to a page. */
const ACTS = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const

/** A chord is a command, most likely ours, and no typing. */
const isChord = (event: Event): boolean =>
  event instanceof KeyboardEvent && (event.altKey || event.ctrlKey || event.metaKey)

/** Calls once somebody scrolls, presses or types in this frame. */
export const watchHands = (signal: AbortSignal, onAct: () => void): void => {
  const onEvent = (event: Event) => {
    if (event.isTrusted && !isChord(event)) onAct()
  }
  for (const type of ACTS) addEventListener(type, onEvent, { capture: true, passive: true, signal })
}
