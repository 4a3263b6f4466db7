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
