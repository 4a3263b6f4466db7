import { classes } from '@/components/classes'
import styles from './trail-line.module.css'

/** The shape of a node: shape first, colour second. */
export type Node = 'kept' | 'now' | 'look' | 'run' | 'question' | 'confirmed' | 'dead-end' | 'reopened'

/** What of one lane passes through a row. `opens`: it begins here; `closes`: it ends here. */
export type Stroke = 'none' | 'solid' | 'dashed' | 'opens' | 'opens-dashed' | 'closes' | 'closes-dashed'

export type Rail = {
  /** by lane; 0 is the main line */
  strokes: readonly Stroke[]
  node: Node
  /** the lane of the node */
  lane: number
}

/** Lanes drawn beside the main line; what runs further out is drawn on the last. */
export const LANES = 3

const drawnOn = (lane: number): number => Math.min(lane, LANES)
/** By classes: with a style of its own an element takes a browser longer to draw. */
const placed = (lane: number) => styles[`lane${drawnOn(lane)}`]

const branches = (stroke: Stroke | undefined) => stroke === 'opens' || stroke === 'opens-dashed'

const Elbow = ({ lane, dashed }: { lane: number; dashed: boolean }) => (
  <span className={classes(styles.elbow, styles[`to${drawnOn(lane)}`], dashed && styles.bent)} />
)

type Drawn = { stroke: Stroke; lane: number }

/** Lanes that run further out lie on each other: what lies there already is not drawn again. */
const drawnIn = (strokes: readonly Stroke[]): Map<string, Drawn> => {
  const drawn = new Map<string, Drawn>()
  for (const [index, stroke] of strokes.entries()) {
    const lane = drawnOn(index)
    if (stroke !== 'none') drawn.set(`${lane} ${stroke}`, { stroke, lane })
  }
  return drawn
}

/** One row's piece of the trail line. Rows stacked without a gap make the whole of it, at any height. */
export const TrailLine = ({ rail: { strokes, node, lane } }: { rail: Rail }) => {
  const last = strokes.findLastIndex((stroke) => stroke !== 'none')
  return (
    <span className={classes(styles.rail, styles[`wide${drawnOn(Math.max(lane, last))}`])} aria-hidden="true">
      {[...drawnIn(strokes)].map(([key, { stroke, lane: at }]) => (
        <span key={key} className={classes(styles.stroke, placed(at), styles[stroke])} />
      ))}
      {lane > 0 && branches(strokes[lane]) && <Elbow lane={lane} dashed={strokes[lane] === 'opens-dashed'} />}
      <span className={classes(styles.node, placed(lane), styles[node])} />
    </span>
  )
}
