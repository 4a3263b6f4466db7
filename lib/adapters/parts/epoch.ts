import { instant } from './instant'

/** Digits of an epoch in seconds, milliseconds, microseconds or nanoseconds, told apart by their size. */
export function parseEpoch(text: string | null): number | null {
  if (text === null || !/^\d{1,19}(?:\.\d{1,9})?$/.test(text)) return null
  return instant(Number(text) * 1000 ** (1 - thousands(text)))
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
