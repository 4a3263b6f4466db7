import { LIMITS } from '@/lib/model/limits'
import type { Param } from './raw-url'

/** A key from what tells one view from another. Lists are taken as they come: sort what has no order. */
export function keyOf(...parts: readonly (string | null | readonly string[])[]): string {
  const key = JSON.stringify(parts)
  return key.length <= LIMITS.url ? key : `${key.slice(0, LIMITS.url - 20)}~${digest(key)}`
}

/** What campaigns and mailers hang on to any link. */
export const CAMPAIGN = /^(?:utm_\w+|gclid|fbclid|msclkid|_gl|_ga)$/

/** `name=value` of the parameters that stay, sorted, without what campaigns add: for keys, never for links. */
export function sortedParams(params: readonly Param[], stays: (name: string) => boolean): string[] {
  return params
    .filter(({ name }) => stays(name) && !CAMPAIGN.test(name))
    .map((param) => `${param.name}=${param.value}`)
    .sort()
}

/** FNV-1a, only to tell long keys apart. */
function digest(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16)
}
