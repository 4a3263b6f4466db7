const FAR = 60

/** Tells a finger that went sideways from one that scrolls. */
export const swipes = (
  on: HTMLElement,
  { left, right }: { left: () => void; right: () => void },
  signal: AbortSignal,
): void => {
  let start: Touch | undefined
  const began = ({ touches }: TouchEvent) => {
    start = touches.length === 1 ? touches[0] : undefined
  }
  const ended = ({ changedTouches }: TouchEvent) => {
    const end = changedTouches[0]
    if (!start || !end) return
    const [x, y] = [end.clientX - start.clientX, end.clientY - start.clientY]
    if (Math.abs(x) < FAR || Math.abs(x) < 2 * Math.abs(y)) return
    if (x < 0) left()
    else right()
  }
  on.addEventListener('touchstart', began, { passive: true, signal })
  on.addEventListener('touchend', ended, { passive: true, signal })
}
