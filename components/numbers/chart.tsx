import { useEffect, useRef } from 'react'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Graph } from '@/lib/model/graph'
import type { Numbers } from '@/lib/model/numbers'
import { readable } from '@/lib/story/foreign'
import { colourFor } from '@/lib/story/plot'
import styles from './chart.module.css'

const HEIGHT = 220
/** Lines whose values are told under the chart while one points. */
const TOLD = 12
const NARROWEST = 240

const token = (element: Element, name: string): string =>
  getComputedStyle(element).getPropertyValue(name).trim()

const optionsFor = (
  host: HTMLElement,
  { lines }: Numbers,
  series: Graph['series'],
  zone: string,
): UPlot.Options => {
  const ink = token(host, '--ink-faint')
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: zone })
  const axis: UPlot.Axis = {
    stroke: ink,
    grid: { stroke: token(host, '--edge'), width: 1 },
    ticks: { show: false },
  }
  return {
    width: Math.max(NARROWEST, host.clientWidth),
    height: HEIGHT,
    tzDate: (at) => UPlot.tzDate(new Date(at * 1_000), zone),
    legend: { live: lines.length <= TOLD, show: lines.length <= TOLD },
    axes: [{ ...axis, values: (_, splits) => splits.map((at) => clock.format(at * 1_000)) }, axis],
    series: [
      { label: 'Time', value: (_, at) => (Number.isFinite(at) ? clock.format(at * 1_000) : '--') },
      ...lines.map(({ name }, index) => ({
        label: readable(name),
        stroke: colourFor(name, index, series),
        width: 1.5,
        points: { show: false },
      })),
    ],
  }
}

/** The numbers behind a picture, to be pointed at and drawn closer: drag to zoom, double click to see all again. */
export const Chart = ({
  numbers,
  series,
  zone,
}: {
  numbers: Numbers
  series: Graph['series']
  zone: string
}) => {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = host.current
    if (!element) return
    const { instants, lines } = numbers
    const data: UPlot.AlignedData = [instants.map((at) => at / 1_000), ...lines.map(({ values }) => values)]
    const chart = new UPlot(optionsFor(element, numbers, series, zone), data, element)
    const resized = new ResizeObserver(() =>
      chart.setSize({ width: Math.max(NARROWEST, element.clientWidth), height: HEIGHT }),
    )
    resized.observe(element)
    return () => {
      resized.disconnect()
      chart.destroy()
    }
  }, [numbers, series, zone])
  return <div ref={host} className={styles.chart} />
}
