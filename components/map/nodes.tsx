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

/** What a node shows and who took over, as far as there is room for it. */
export const Caption = ({ node, outline }: { node: MapNode; outline: Outline }) => {
  const { station, x, lane, room } = node
  const { handOver } = station
  const words = captionOf(station, outline)
  const name = handOver === null ? '' : readable(handOver)
  const isReopened = station.entry.kind === 'verdict' && station.entry.judgement.reopened
  const all = [...(name === '' || isReopened ? [] : [name]), ...(words === '' ? [] : [words])].join(': ')
  if (all === '' || room < LEAST_ROOM) return null
  return (
    <span
      className={classes(styles.caption, name !== '' && styles.named)}
      style={{ left: x, top: yOf(lane), maxWidth: room - BESIDE }}
      dir="auto"
      aria-hidden="true"
    >
      {all}
    </span>
  )
}

type QuestionProps = { line: MapLine; sight: Sight; left: number }

/** The question of a lead stays in sight as long as its line does. */
export const Question = ({ line: { life, lane, from, to, stretches }, sight, left }: QuestionProps) => {
  if (!life || !inSight(sight, from, to - from)) return null
  const start = from + NODE
  const end = Math.max(to, ...stretches.map((stretch) => stretch.to))
  const x = Math.max(start, Math.min(left + BESIDE, end - 160))
  return (
    <span
      className={classes(styles.asked, styles[`is-${life.state}`])}
      style={{ left: x, top: yOf(lane), maxWidth: Math.max(0, end - x) }}
      dir="auto"
      aria-hidden="true"
    >
      {readable(life.question)}
    </span>
  )
}
