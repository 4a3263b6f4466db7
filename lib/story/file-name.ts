import type { Whole } from '@/lib/model/whole'

/** `overshoulder-2026-11-22-<id>.html`: of our own ids and the day (UTC), never of a title. */
export const fileName = ({ trail }: Whole, ending: 'html' | 'zip' | 'json' | 'csv'): string =>
  `overshoulder-${new Date(trail.openedAt).toISOString().slice(0, 10)}-${trail.id}.${ending}`
