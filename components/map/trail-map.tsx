import { Maximize2, Minus, Plus } from 'lucide-react'
import {
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { classes } from '@/components/classes'
import { Button } from '@/components/controls/button'
import { TrailRow } from '@/components/trail/trail-row'
import { useWalk } from '@/components/trail/walk'
import { counted } from '@/components/words'
import type { TrailMap } from '@/lib/story/map'
import { NODE } from '@/lib/story/map-axis'
import type { Lines as LinesOf, Station } from '@/lib/story/map-stations'
import { sayMap, sayNode, sayOver } from '@/lib/story/map-words'
import { duration } from '@/lib/story/times'
import { Lines } from './lines'
import { LinesChoice } from './lines-choice'
import { endsOf, heightOf, inSight, yOf } from './measures'
import { Caption, Node, Question } from './nodes'
import styles from './map.module.css'
import { useHere } from './use-here'
import { useRegained } from './use-regained'
import { useSight } from './use-sight'
import { useZoom } from './use-zoom'
import { walked } from './walk-map'

const Axis = ({ map, within }: { map: TrailMap; within: (x: number, width: number) => boolean }) => {
  const { times } = useWalk()
  return (
    <div className={styles.axis} aria-hidden="true">
      {map.ticks
        .filter(({ x }) => within(x, 100))
        .map(({ x, at }, index, all) => {
          const before = all[index - 1]
          const newDay = !before || times.day(before.at) !== times.day(at)
          return (
            <span key={x} className={styles.tick} style={{ left: x }} title={times.moment(at)}>
              {times.clock(at)}
              {newDay && index > 0 && ` ${times.day(at).replace(/ \d+$/, '')}`}
            </span>
          )
        })}
    </div>
  )
}

type BarProps = Record<'near' | 'far' | 'whole', () => void> & { children: ReactNode }

const Bar = ({ near, far, whole, children }: BarProps) => (
  <div className={styles.bar}>
    <Button aria-label="Zoom out" title="Zoom out (-)" onClick={far}>
      <Minus />
    </Button>
    <Button aria-label="Zoom in" title="Zoom in (+)" onClick={near}>
      <Plus />
    </Button>
    <Button title="All in sight (0)" onClick={whole}>
      <Maximize2 />
      All in sight
    </Button>
    {children}
    <p className={styles.hint}>Arrows walk, Enter reads, + − 0 zoom</p>
  </div>
)

/** The row of the node that is walked on, with its menu and the fields that the keys open. */
const Below = ({ map }: { map: TrailMap }) => {
  const { rows, cursor, shown, times } = useWalk()
  const row = rows.find(({ key }) => key === cursor)
  const said = sayMap(map, { outline: shown.outline, times })
  return (
    <div className={styles.below}>
      {row && (
        <section aria-label="Selected on the map">
          <TrailRow
            row={{ ...row, rail: { strokes: [], lane: 0, node: row.rail.node } }}
            large={false}
            split={null}
          />
        </section>
      )}
      <details key={map.by} className={styles.inWords} open={map.by === 'people'}>
        <summary>The map in words</summary>
        <ul>
          {said.map(({ key, title, words }) => (
            <li key={key}>
              <strong dir="auto">{title}</strong> {words}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

const measured = ({ by, lines }: TrailMap): string =>
  by === 'people' ? `${lines.length} people` : counted(lines.length - 1, 'lead')

const keyOf = ({ target }: MouseEvent | KeyboardEvent): string | null =>
  target instanceof Element ? (target.closest('[data-node]')?.getAttribute('data-node') ?? null) : null

const MARGIN = 96
/** Narrower than this, how long it was quiet cannot be read. */
const LEAST_QUIET = 30
const MINUTE = 60_000

/** Scrolls no further than it takes. */
const bring = (box: HTMLElement, { x, width, lane }: TrailMap['nodes'][number]): void => {
  const y = yOf(lane)
  if (x < box.scrollLeft + MARGIN / 2) box.scrollLeft = x - MARGIN
  else if (x + width > box.scrollLeft + box.clientWidth - MARGIN / 2)
    box.scrollLeft = x + Math.min(width, MARGIN) - box.clientWidth + MARGIN
  if (y < box.scrollTop + MARGIN) box.scrollTop = y - MARGIN
  else if (y > box.scrollTop + box.clientHeight - MARGIN / 2) box.scrollTop = y - box.clientHeight + MARGIN
}

/** A trail as lanes over time: the main line, and every lead with its life. */
export const TrailMapPart = ({ read }: { read: () => void }) => {
  const { shown, times } = useWalk()
  const { outline } = shown
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const [by, setBy] = useState<LinesOf>('leads')
  const { map, near, far, whole } = useZoom(outline, by, box)
  const { sight, left } = useSight(box, map.width)
  const { at, go } = useHere(map)
  const within = (x: number, width: number) => inSight(sight, x, width)
  const tab = Math.max(0, at)
  const held = map.nodes[at]?.station.key
  const zoom = { near: () => near(held), far: () => far(held), whole }
  // A node that was walked from far out of sight is gone by then, and the focus with it.
  const walking = useRef(false)
  const follow = useEffectEvent((index: number) => {
    const node = map.nodes[index]
    if (!box || !node) return
    bring(box, node)
    const holdsFocus = walking.current || box.contains(document.activeElement)
    walking.current = false
    if (holdsFocus) box.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true })
  })
  useEffect(() => follow(at), [at, box])
  useRegained(box)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = walked(map.nodes, tab, event.key)
    if (next !== null) {
      const to = at === -1 ? tab : next
      walking.current = to !== at
      go(to)
    } else if (event.key === 'Enter') {
      go(map.nodes.findIndex(({ station }) => station.key === keyOf(event)))
      read()
    } else if (event.key === '+' || event.key === '=') zoom.near()
    else if (event.key === '-') zoom.far()
    else if (event.key === '0') zoom.whole()
    else return
    event.preventDefault()
  }
  const choose = (event: MouseEvent) => go(map.nodes.findIndex(({ station }) => station.key === keyOf(event)))
  const overs = new Map(map.overs.map((one) => [one.to.station.key, sayOver(one, { outline, times })]))
  const sayAll = (station: Station) =>
    [sayNode(station, { outline, times }), overs.get(station.key)]
      .filter((part) => part !== undefined)
      .join(' · ')
  const height = heightOf(map.lanes)
  const ends = useMemo(() => endsOf(map), [map])
  return (
    <div className={styles.part}>
      <Bar {...zoom}>{outline.figures.people > 1 && <LinesChoice by={by} choose={setBy} />}</Bar>
      <div
        className={styles.scroller}
        ref={setBox}
        role="group"
        aria-roledescription="map"
        aria-label={`Map of the trail: ${measured(map)} over time`}
        onKeyDown={onKeyDown}
        onClick={choose}
        onDoubleClick={(event) => keyOf(event) !== null && read()}
      >
        <div
          className={classes(styles.sheet, map.node < NODE && styles.tiny)}
          style={{ width: map.width, height }}
        >
          <Axis map={map} within={within} />
          {map.quiets
            .filter(({ x, width }) => within(x, width))
            .map(({ x, width, lasted }) => (
              <div key={x} className={styles.quiet} style={{ left: x, width }}>
                {width > LEAST_QUIET && `${duration(Math.floor(lasted / MINUTE) * MINUTE)} quiet`}
              </div>
            ))}
          <Lines map={map} sight={sight} height={height} />
          {map.lines.map((line) => (
            <Question
              key={line.key ?? ''}
              {...{ line, outline, sight, left }}
              until={ends.get(line) ?? map.width}
            />
          ))}
          {map.nodes.map(
            (node, index) =>
              (index === tab || within(node.x, Math.max(node.width, node.room))) && (
                <Node
                  key={node.station.key}
                  node={node}
                  here={index === at}
                  tab={index === tab}
                  label={sayAll(node.station)}
                />
              ),
          )}
          {map.nodes
            .filter(({ x, width, room }) => within(x, Math.max(width, room)))
            .map((node) => (
              <Caption
                key={node.station.key}
                node={node}
                outline={outline}
                over={overs.get(node.station.key) ?? ''}
              />
            ))}
        </div>
      </div>
      <Below map={map} />
    </div>
  )
}
