/** Whether somebody has acted on the page since it was last looked at: an auto-refresh is nobody's act. */
export const watchTouch = (signal: AbortSignal): { touched: () => boolean; clear: () => void } => {
  let touched = false
  const onAct = (event: Event) => {
    touched ||= event.isTrusted
  }
  for (const type of ['pointerdown', 'keydown']) {
    addEventListener(type, onAct, { capture: true, passive: true, signal })
  }
  return {
    touched: () => touched,
    clear: () => {
      touched = false
    },
  }
}
