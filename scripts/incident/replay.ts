import { INCIDENT, incident } from './incident'

/** One line of the incident, at any time. */
export type Line = {
  labels: Readonly<Record<string, string>>
  /** events per second at an epoch second */
  at: (second: number) => number
}

/** 21:08 to 21:20 on the evening, in which everything happens. */
const FIRST = (Date.UTC(2026, 10, 22, 21, 8) / 1000 - INCIDENT.from) / INCIDENT.step
export const ROUND = 48

/**
 * The twelve minutes around the incident with a sample a second, over and over, so that a test sees the present move
 * within seconds and always has the incident in sight.
 */
export const replay = (counter: string): Line[] =>
  incident()
    .filter(({ name }) => name === counter)
    .map(({ labels, values }) => ({
      labels,
      at: (second) => {
        const index = FIRST + (second % ROUND)
        return ((values[index] ?? 0) - (values[index - 1] ?? 0)) / INCIDENT.step
      },
    }))
