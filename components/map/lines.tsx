import type { MapLine, Stretch } from '@/lib/story/map-lines'
import type { TrailMap } from '@/lib/story/map'
import type { Over } from '@/lib/story/map-overs'
import { yOf, type Sight } from './measures'
import styles from './map.module.css'

const BEND = 8

/** From the line it branches off, down (or up) to its own. */
const branch = ({ from, lane, fromLane }: MapLine, node: number): string => {
  const x = from + node / 2
  const [start, end] = [yOf(fromLane), yOf(lane)]
  const down = end > start ? 1 : -1
  return `M${x - BEND} ${start}q${BEND} 0 ${BEND} ${down * BEND}V${end}`
}

const within = ({ from, to }: Stretch, sight: Sight): [number, number] | null => {
  const [start, end] = [Math.max(from, sight.from), Math.min(to, sight.to)]
  return start < end ? [start, end] : null
}

const Pieces = ({ line, sight }: { line: MapLine; sight: Sight }) =>
  line.stretches.map((stretch) => {
    const piece = within(stretch, sight)
    return (
      piece && (
        <path
          key={stretch.from}
          className={styles[stretch.kind]}
          d={`M${piece[0]} ${yOf(line.lane)}H${piece[1]}`}
        />
      )
    )
  })

/** From who gave a lead away to who went on with it. */
const arc = ({ from, to }: Over): string => {
  const [x, until] = [from.x + from.width / 2, to.x + to.width / 2]
  const [y, end] = [yOf(from.lane), yOf(to.lane)]
  const bend = Math.max(BEND, (until - x) / 2)
  return `M${x} ${y}C${x + bend} ${y} ${until - bend} ${end} ${until} ${end}`
}

type LinesProps = { map: TrailMap; sight: Sight; height: number }

/** The lines of all leads, as far as they are in sight. */
export const Lines = ({ map: { lines, overs, node, width: end }, sight, height }: LinesProps) => {
  // Wider than the map it would be scrolled to.
  const width = Math.max(0, Math.min(sight.to, end) - sight.from)
  return (
    <svg
      className={styles.lines}
      style={{ left: sight.from }}
      width={width}
      height={height}
      viewBox={`${sight.from} 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {lines.map((line) => (
        <g key={line.key ?? ''}>
          {line.life && <path className={styles.solid} d={branch(line, node)} />}
          <Pieces line={line} sight={sight} />
        </g>
      ))}
      {overs.map((one) => (
        <path key={one.to.station.key} className={styles.over} d={arc(one)} />
      ))}
    </svg>
  )
}
