import { Drawn } from '@/components/story/story-document'
import { Foreign } from '@/components/trail/row-parts'
import type { Graph, Series } from '@/lib/model/graph'
import type { Snapshot } from '@/lib/model/step'
import { safeColour } from '@/lib/story/drawing'
import { pageMap } from '@/lib/story/page-map'
import styles from './graph-part.module.css'
import { Line } from './line'

const NAMED = 12

const Swatch = ({ colour, shown }: Series) => (
  <svg className={shown ? styles.swatch : styles.off} viewBox="0 0 10 10" aria-hidden="true">
    <rect width="10" height="10" rx="2" fill={safeColour(colour) ?? 'none'} />
  </svg>
)

const Legend = ({ series }: { series: Graph['series'] }) => {
  const shown = series.filter((one) => one.shown).length
  return (
    <Line name="Series">
      {shown < series.length ? `${shown} of ${series.length} series shown` : `${series.length} shown`}
      <ul className={styles.series}>
        {series.slice(0, NAMED).map((one, index) => (
          <li key={index} className={one.shown ? undefined : styles.hidden}>
            <Swatch {...one} />
            <Foreign text={one.name} />
            {!one.shown && ' (switched off)'}
          </li>
        ))}
        {series.length > NAMED && <li>and {series.length - NAMED} more</li>}
      </ul>
    </Line>
  )
}

const axisWords = ({ label, unit }: Graph['axes'][number]): string =>
  [label, unit === null ? '' : `in ${unit}`].filter((part) => part !== '').join(' ')

/** What a graph said of itself: its legend, its axes, what stood under the crosshair, and where it was on its page. */
export const GraphPart = ({ step }: { step: Snapshot }) => {
  const { series, axes, override, crosshair, layout } = step.graph
  const map = layout && pageMap(layout, 'Where on its page the graph was')
  return (
    <div className={styles.graph}>
      <dl className={styles.facts}>
        {override !== null && (
          <Line name="Own window">
            <Foreign text={override} />
          </Line>
        )}
        {axes.map((axis) => (
          <Line key={axis.side + axis.label} name={axis.side === 'y' ? 'Y axis' : 'X axis'}>
            <Foreign text={axisWords(axis)} />
          </Line>
        ))}
        {series.length > 0 && <Legend series={series} />}
        {crosshair && (
          <Line name="Pointed at">
            <Foreign text={crosshair.at} />
            <ul className={styles.series}>
              {crosshair.values.map(({ series: name, value }) => (
                <li key={name}>
                  <Foreign text={`${name}: ${value}`} />
                </li>
              ))}
            </ul>
          </Line>
        )}
      </dl>
      {map && <Drawn drawing={map} className={styles.map} />}
    </div>
  )
}
