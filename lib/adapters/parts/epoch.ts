import { instant } from './instant'

/** September 2001: before it an epoch has fewer digits, and its unit cannot be told. */
const FIRST = 1e12

/** A whole millisecond whose epoch can be told from seconds; null for any other. */
export function sinceFirst(at: number | null): number | null {
  const whole = instant(at)
  return whole === null || whole < FIRST ? null : whole
}

/** Digits of an epoch in seconds, milliseconds, microseconds or nanoseconds, told apart by how many there are. */
export function parseEpoch(text: string | null): number | null {
  if (text === null || !/^(?:\d{10}|\d{13}|\d{16}|\d{19})(?:\.\d{1,9})?$/.test(text)) return null
  return sinceFirst(Number(text) * 1000 ** (1 - thousands(text)))
}

/** An instant (milliseconds) in whole units of another epoch: seconds where that is in seconds. */
export function epochLike(at: number, sample: string): string {
  const steps = thousands(sample) - 1
  return steps <= 0 ? String(Math.floor(at * 1000 ** steps)) : `${String(at)}${'000'.repeat(steps)}`
}

/** How many times a second was cut in a thousand: 0 is seconds, 1 milliseconds. */
function thousands(text: string): number {
  const digits = text.replace(/\..*/, '').length
  return Math.max(0, Math.ceil((digits - 11) / 3))
}
