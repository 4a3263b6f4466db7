/** One line of the table. */
export type Figure = { figure: string; measured: string; mustBe: string; ok: boolean }

/** Names itself in the table, and fails alone. */
export type Measure = { name: string; take: () => Promise<Figure[]> | Figure[] }

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN

/** Waits between samples of which the browser allows two a second. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** A figure that has to stay below something. What is not a number is not ok. */
export const below = (figure: string, value: number, most: number, unit: string, digits = 0): Figure => ({
  figure,
  measured: `${value.toFixed(digits)} ${unit}`.trim(),
  mustBe: `at most ${most.toLocaleString('en')} ${unit}`.trim(),
  ok: value <= most,
})

const COLUMNS = ['figure', 'measured', 'mustBe'] as const

const HEAD = { figure: 'figure', measured: 'measured', mustBe: 'must be' }

export const table = (figures: readonly Figure[]): string => {
  const widths = COLUMNS.map((column) => Math.max(...[HEAD, ...figures].map((row) => row[column].length)))
  const line = (row: typeof HEAD, last: string): string =>
    [...COLUMNS.map((column, index) => row[column].padEnd(widths[index] ?? 0)), last].join(' | ')
  const rule = [...widths.map((width) => '-'.repeat(width)), '--'].join('-|-')
  return [line(HEAD, 'ok'), rule, ...figures.map((row) => line(row, row.ok ? 'yes' : 'NO'))].join('\n')
}
