import { storyFile } from '@/lib/share/story-file'
import { storyOf } from '@/lib/story/document'
import { incident } from '@/tests/fixtures/incident'
import { longTrail } from '@/tests/fixtures/long-trail'
import { below, type Figure, median } from './figure'

const ZONE = { zone: 'UTC' }
const STEPS = 200
const RUNS = 9
/** Bytes of a picture as the demo takes them, on the average of its three. */
const PICTURE = 56_000

/** Milliseconds of this thread: what else the machine does is not ours. */
const spent = (act: () => void): number => {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** The incident's pictures are drawn for tests and tiny: the same, as heavy as real ones. */
const heavy = (bytes: Uint8Array): Uint8Array => {
  const padded = new Uint8Array(Math.max(PICTURE, bytes.length))
  padded.set(bytes)
  return padded
}

/** What a draft costs, and how much larger than its pictures the exported file is. */
export const story = (): Figure[] => {
  const long = longTrail(STEPS)
  // Each a trail of its own: what was told of one is not told again.
  const drafts = Array.from({ length: RUNS }, () => spent(() => void storyOf({ ...long }, ZONE)))
  const { whole, pictures: drawn } = incident()
  const pictures = new Map(
    [...drawn].map(([id, { type, bytes }]) => [id, { type, bytes: heavy(bytes) }] as const),
  )
  const sum = [...pictures.values()].reduce((all, { bytes }) => all + bytes.length, 0)
  const html = new TextEncoder().encode(storyFile(whole, pictures, ZONE)).length
  return [
    below(`first draft of a ${STEPS}-step trail`, median(drafts), 200, 'ms'),
    below(
      `the incident's exported HTML, with ${pictures.size} pictures of 56 kB`,
      html / sum,
      1.5,
      'of its pictures',
      2,
    ),
  ]
}
