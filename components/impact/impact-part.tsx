import { useActs } from '@/components/toast/acts'
import { useWalk } from '@/components/trail/walk'
import { amend } from '@/lib/journal/amend'
import type { Impact } from '@/lib/model/amendment'
import { ImpactChoice } from './impact-choice'

/** Whether customers noticed what this trail is about: the week lists those apart that nobody noticed. */
export const ImpactPart = () => {
  const { shown } = useWalk()
  const { attempt, did } = useActs()
  const trailId = shown.whole.trail.id
  const say = (impact: Impact) =>
    attempt(async () => did('Saved', await amend({ kind: 'impact', trailId, impact }, Date.now())))
  return <ImpactChoice of="Did customers notice?" impact={shown.outline.now.impact} say={say} />
}
