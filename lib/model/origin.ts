import { z } from 'zod'
import { LIMITS } from './limits'
import { parsedUrl } from './parsed-url'

/** What is journaled or not: scheme, host and port (`https://grafana.example.com`, `http://localhost:3000`). */
export const Origin = z
  .string()
  .max(LIMITS.line)
  .refine((text) => originOf(text) === text)
export type Origin = z.infer<typeof Origin>

/** The origin of an http(s) link; null for anything else. */
export const originOf = (url: string): string | null => {
  const parsed = parsedUrl(url)
  return parsed?.protocol === 'http:' || parsed?.protocol === 'https:' ? parsed.origin : null
}

/**
 * The match pattern to ask for when an origin is to be journaled. Firefox knows no ports in patterns, so the
 * grant is for the host; which ports of it are journaled is our own list.
 */
export const patternOf = (origin: Origin): string => {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}/*`
}
