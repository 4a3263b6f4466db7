/** What is told bit by bit, all at once. */
export const through = <Whole>(telling: Generator<unknown, Whole>): Whole => {
  for (;;) {
    const { done, value } = telling.next()
    if (done) return value
  }
}

/** Where a list that is told `go` rows in one go has a place to rest at. */
export const endsGo = (index: number, go: number): boolean => index % go === go - 1
