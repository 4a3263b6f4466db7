import type { Snapshot } from '@/lib/model/step'
import { journal } from './database'

const MOST = 30

const isSamePanel = (one: Snapshot, other: Snapshot): boolean =>
  one.view.panel !== null && other.view.panel !== null
    ? one.view.panel === other.view.panel
    : one.graph.title === other.graph.title

/** Earlier pictures of the panel that a snapshot shows, in this and in other trails; newest first. */
export const earlierPictures = (step: Snapshot): Promise<Snapshot[]> =>
  journal.transaction('r', journal.steps, journal.trails, async () => {
    const here = await journal.steps.where('view.placeKey').equals(step.view.placeKey).toArray()
    const earlier = here.flatMap((other) =>
      other.kind === 'snapshot' && other.at < step.at && other.picture && isSamePanel(step, other)
        ? [other]
        : [],
    )
    const trails = await journal.trails.bulkGet(earlier.map(({ trailId }) => trailId))
    return earlier
      .filter((_, index) => trails[index]?.deletedAt === null)
      .sort((one, other) => other.at - one.at)
      .slice(0, MOST)
  })
