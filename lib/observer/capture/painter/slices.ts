/** Milliseconds that painting takes of the page in one go: a page that is worked with may not stutter. */
const SLICE_MS = 12

/** A step takes some hundredth of a millisecond, and asking for the time as much as a tenth of one. */
const STEPS = 4

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
  for (let steps = 1; ; steps++) {
    const { done, value } = work.next()
    if (done) return value
    if (steps % STEPS !== 0 || performance.now() - since < SLICE_MS) continue
    await nextTask()
    since = performance.now()
  }
}
