/** Between the background and our own pages, which may be open beside a dashboard for hours. */
const NAME = 'overshoulder: waiting'

/** What waits to be written has changed. */
export const tellWaiting = (): void => {
  const channel = new BroadcastChannel(NAME)
  channel.postMessage(null)
  channel.close()
}

export const onWaiting = (hear: () => void, signal: AbortSignal): void => {
  const channel = new BroadcastChannel(NAME)
  channel.addEventListener('message', hear)
  signal.addEventListener('abort', () => channel.close())
}
