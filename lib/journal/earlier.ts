import type { Snapshot } from '@/lib/model/step'
import { journal } from './database'

const MOST = 30

const isSamePanel = (one: Snapshot, other: Snapshot): boolean =>
  one.view.panel !== null && other.view.panel !== null
    ? one.view.panel === other.view.panel
    : one.graph.title === other.graph.title

const snapshot = 'snapshot'

/** Earlier pictures of the panel that a snapshot shows, in this and in other trails; newest first. */
export const earlierPictures = (step: Snapshot): Promise<Snapshot[]> =>
  journal.transaction('r', journal.steps, journal.trails, async () => {
    const trails = await journal.trails.toArray()
    const inUse = new Set(trails.flatMap(({ id, deletedAt }) => (deletedAt === null ? [id] : [])))
    const { placeKey } = step.view
    // A dashboard that is looked at every day has thousands of visits: none of them is read.
    const earlier = await journal.steps
      .where('[view.placeKey+kind+at]')
      .between([placeKey, snapshot, 0], [placeKey, snapshot, step.at])
      .reverse()
      .filter(
        (other) =>
          other.kind === snapshot &&
          other.picture !== null &&
          inUse.has(other.trailId) &&
          isSamePanel(step, other),
      )
      .limit(MOST)
      .toArray()
    return earlier.filter((other) => other.kind === snapshot)
  })
