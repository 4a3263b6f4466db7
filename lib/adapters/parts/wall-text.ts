import { toWall } from './zone'

/** `2026-11-23 12:00:00` on the wall of that zone; whole seconds. */
export function wallText(at: number, zone: string): string {
  return new Date(toWall(Math.floor(at / 1000) * 1000, zone)).toISOString().slice(0, 19).replace('T', ' ')
}
