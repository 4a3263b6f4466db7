import type { Choice } from '@/components/controls/menu'
import { useActs } from '@/components/toast/acts'
import { deleteTrail } from '@/lib/journal/bin'
import { joinTrails, openTrail, splitTrail } from '@/lib/journal/trails'
import { listTrails } from '@/lib/journal/read'
import type { Undo } from '@/lib/journal/undo'
import type { Id } from '@/lib/model/id'

/** What opening a trail elsewhere takes; wired in by each page. */
export type Ways = {
  /** shows another trail on this screen, or none */
  show: (trailId: Id | null) => void
}

/** The trail that was opened before this one, of those in use. */
const previousOf = async (trailId: Id): Promise<Id | null> => {
  const trails = (await listTrails()).map(({ trail }) => trail)
  const here = trails.find(({ id }) => id === trailId)
  const earlier = trails.filter(({ id, openedAt }) => id !== trailId && here && openedAt <= here.openedAt)
  return earlier.sort((a, b) => b.openedAt - a.openedAt)[0]?.id ?? null
}

export type TrailActs = {
  create: () => void
  remove: () => void
  join: () => void
  split: (stepId: Id) => void
}

/** Takes back, and shows the trail that was on the screen before; done again, the one after. */
export const showing =
  (undo: Undo, before: Id | null, after: Id | null, show: Ways['show']): Undo =>
  async () => {
    const redo = await undo()
    show(before)
    return showing(redo, after, before, show)
  }

/** What can be done to a whole trail, each with its undo. */
export const useTrailActs = (trailId: Id | null, { show }: Ways): TrailActs => {
  const { attempt, did } = useActs()
  return {
    create: () =>
      attempt(async () => {
        const { id } = await openTrail(Date.now())
        show(id)
        const undo = () => deleteTrail(id, Date.now())
        did('New trail', showing(undo, trailId, id, show))
      }),
    remove: () =>
      attempt(async () => {
        if (trailId === null) return
        const undo = await deleteTrail(trailId, Date.now())
        show(null)
        did('Trail is in the bin', showing(undo, trailId, null, show))
      }),
    join: () =>
      attempt(async () => {
        const previous = trailId === null ? null : await previousOf(trailId)
        if (trailId === null || previous === null) {
          did('There is no earlier trail to join with')
          return
        }
        const undo = await joinTrails(previous, trailId)
        did('Joined with the trail before it', showing(undo, trailId, trailId, show))
      }),
    split: (stepId) =>
      attempt(async () => {
        if (trailId === null) return
        const { trail, undo } = await splitTrail(trailId, stepId)
        show(trail.id)
        did('Split: this is the new trail', showing(undo, trailId, trail.id, show))
      }),
  }
}

/** The lines of a trail's menu that are the same on every screen. */
export const trailChoices = (
  { create, remove, join, split }: TrailActs,
  { rename, at }: { rename: () => void; at: Id | null },
): Choice[] => [
  { words: 'Rename', act: rename },
  { words: 'Split at the marked step', act: () => at !== null && split(at), disabled: at === null },
  { words: 'Join with the trail before it', act: join },
  { words: 'New trail', act: create },
  null,
  { words: 'Delete trail', act: remove },
]
