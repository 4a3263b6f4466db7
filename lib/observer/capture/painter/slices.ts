/** Milliseconds that painting takes of the page in one go: a page that is worked with may not stutter. */
const SLICE_MS = 12

/** Work that can be interrupted wherever it yields. */
export type Work<Result> = Generator<undefined, Result, undefined>

export const nextTask = (): Promise<void> =>
  new Promise((resume) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resume()
    }
    port2.postMessage(null)
  })

/** Does the work, and lets the page have its turn between slices. */
export const inSlices = async <Result>(work: Work<Result>): Promise<Result> => {
  let since = performance.now()
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    if (performance.now() - since < SLICE_MS) continue
    await nextTask()
    since = performance.now()
  }
}
