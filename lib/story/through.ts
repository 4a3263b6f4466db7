/** What is told bit by bit, all at once. */
export const through = <Whole>(telling: Generator<unknown, Whole>): Whole => {
  for (;;) {
    const { done, value } = telling.next()
    if (done) return value
  }
}
