/** The running incident, the same in every run: playback errors and retries by node, one of which is bad. */
export const NODES = ['node-07', 'node-12', 'node-18']
export const COLOURS = ['#3274d9', '#c4162a', '#37872d']

const START = Date.UTC(2026, 10, 25, 18) / 1_000
const EVERY = 180
const COUNT = 120

/** Seconds since 1970. */
export const TIMES = Array.from({ length: COUNT }, (_, index) => START + index * EVERY)

/** Numbers between 0 and 1 that look random and are not. */
const noise = (seed) => {
  const turn = Math.sin(seed * 12.9898) * 43_758.5453
  return turn - Math.floor(turn)
}

/** Errors per second of one node. */
export const errors = (node) =>
  TIMES.map((_, index) => {
    const rise = node === 1 && index > 70 ? 38 * (1 - Math.exp((70 - index) / 9)) : 0
    return Number((4 + 2 * Math.sin(index / 9 + node) + 3 * noise(index + 31 * node) + rise).toFixed(2))
  })

export const retries = (node) => errors(node).map((value, index) => Math.round(value * 2 + noise(index) * 6))

/** One object for each time and node, as grammars of graphics like it. */
export const rows = () =>
  NODES.flatMap((node, index) =>
    errors(index).map((value, at) => ({ at: (TIMES[at] ?? 0) * 1_000, node, errors: value })),
  )

/** One object for each time, with a key for each node. */
export const table = () =>
  TIMES.map((at, index) =>
    Object.fromEntries([['at', at * 1_000], ...NODES.map((node, number) => [node, errors(number)[index]])]),
  )

export const isDark = document.documentElement.classList.contains('dark')
export const INK = isDark ? '#ccccdc' : '#24292e'
export const GRID = isDark ? '#33343c' : '#e4e7eb'

export const clock = (milliseconds) => new Date(milliseconds).toISOString().slice(11, 16)

export const graph = document.querySelector('#graph')
export const WIDTH = 620
export const HEIGHT = 260

/** Says that there is something to be looked at: the test waits for it. */
export const ready = () => {
  window.ready = true
}
