import { LIMITS } from '@/lib/model/limits'
import type { Id, Instant } from '@/lib/model/id'
import { z } from 'zod'

/** Of what was pasted: as long as the page is open, so that walking to a step and back loses nothing. */
const onScreen = new Map<Id, string>()

const MONTH = 30 * 24 * 60 * 60 * 1000
const KEY = 'ticket '
const Kept = z.object({ text: z.string().max(LIMITS.words), at: z.number() })

const read = (key: string): z.infer<typeof Kept> | null => {
  try {
    const kept = Kept.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return kept.success ? kept.data : null
  } catch {
    return null
  }
}

/** What was kept goes a month after it was last changed. */
export const dropOld = (now: Instant): void => {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(KEY) && (read(key)?.at ?? 0) < now - MONTH) localStorage.removeItem(key)
  }
}

/** The ticket's text beside a trail, and whether this browser keeps it. Never a part of the trail, nor of what leaves. */
export const readTicketText = (trailId: Id): { text: string; kept: boolean } => {
  const kept = read(KEY + trailId)
  return { text: onScreen.get(trailId) ?? kept?.text ?? '', kept: kept !== null }
}

export const writeTicketText = (trailId: Id, text: string, keep: boolean, at: Instant): void => {
  onScreen.set(trailId, text)
  if (keep && text !== '') localStorage.setItem(KEY + trailId, JSON.stringify({ text, at }))
  else localStorage.removeItem(KEY + trailId)
}
