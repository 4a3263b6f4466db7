import { classes } from '@/components/classes'
import { readable } from '@/lib/story/foreign'
import type { MapNode } from '@/lib/story/map'
import { NODE } from '@/lib/story/map-axis'
import type { MapLine } from '@/lib/story/map-lines'
import { shapeOf } from '@/lib/story/map-shapes'
import { captionOf } from '@/lib/story/map-words'
import type { Outline } from '@/lib/story/outline'
import { inSight, yOf, type Sight } from './measures'
import styles from './map.module.css'

/** Narrower than this, words say nothing. */
const LEAST_ROOM = 44
/** From the words of a node to what comes next. */
const BESIDE = 8

type NodeProps = { node: MapNode; here: boolean; label: string; tab: boolean }

export const Node = ({ node: { station, x, width, lane }, here, label, tab }: NodeProps) => (
  <button
    type="button"
    className={classes(styles.node, here && styles.here)}
    style={{ left: x, top: yOf(lane), width }}
    data-node={station.key}
    aria-label={label}
    aria-current={here}
    tabIndex={tab ? 0 : -1}
  >
    <span className={styles[shapeOf(station)]}>
      {station.entry.kind === 'looks' && station.count > 1 ? station.count : null}
    </span>
  </button>
)

type CaptionProps = { node: MapNode; outline: Outline; over: string }

/** What a node shows and who took over (`over`: from whom), as far as there is room for it. */
export const Caption = ({ node, outline, over }: CaptionProps) => {
  const { station, x, lane, room } = node
  const { handOver } = station
  const words = captionOf(station, outline)
  const isReopened = station.entry.kind === 'verdict' && station.entry.judgement.reopened
  const name = over || (handOver === null || isReopened ? '' : readable(handOver))
  const all = [name, words].filter((part) => part !== '').join(': ')
  if (all === '' || room < LEAST_ROOM) return null
  return (
    <span
      className={classes(styles.caption, (over !== '' || handOver !== null) && styles.named)}
      style={{ left: x, top: yOf(lane), maxWidth: room - BESIDE }}
      dir="auto"
      aria-hidden="true"
    >
      {all}
    </span>
  )
}

type QuestionProps = { line: MapLine; outline: Outline; sight: Sight; left: number; until: number }

/** The question of a lead, or the name of a person, stays in sight as long as the line does. */
export const Question = ({ line, outline, sight, left, until }: QuestionProps) => {
  const { key, life, lane, from, to, stretches } = line
  if (key === null || !inSight(sight, from, to - from)) return null
  const words = life ? life.question : outline.people.get(key)?.trim() || 'somebody'
  const start = life ? from + NODE : from - NODE / 2
  const end = Math.min(until, Math.max(to, from + 160, ...stretches.map((stretch) => stretch.to)))
  const x = Math.max(start, Math.min(left + BESIDE, end - 160))
  if (end - x < LEAST_ROOM) return null
  return (
    <span
      className={classes(styles.asked, life && styles[`is-${life.state}`])}
      style={{ left: x, top: yOf(lane), maxWidth: end - x }}
      dir="auto"
      aria-hidden="true"
    >
      {readable(words)}
    </span>
  )
}
