/** Runs one task after the other, in the order in which they came; a task that fails stops no other. */
export const turns = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(task: () => Promise<Result>): Promise<Result> => {
    const run = last.then(task, task)
    last = run.catch(() => undefined)
    return run
  }
}
export type Turns = ReturnType<typeof turns>
