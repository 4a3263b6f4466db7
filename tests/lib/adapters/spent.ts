/** Milliseconds that this process worked, on all its threads: waiting for a processor is not in it. */
const worked = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/**
 * The least milliseconds of work that a few runs took; no more of them than it takes to be under `enough`. The compiler
 * and the collector work beside some runs, and beside none of them always; what is slow is slow in every run.
 */
export const leastWork = (work: () => unknown, enough: number, runs = 12): number => {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs && least >= enough; run++) {
    const before = worked()
    work()
    least = Math.min(least, worked() - before)
  }
  return least
}
