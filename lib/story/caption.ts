import type { Snapshot } from '@/lib/model/step'
import type { Mark } from '@/lib/model/mark'
import type { View } from '@/lib/model/view'
import { labelOfView, toolOf } from './label'
import { sayMarks } from './marks'
import type { Times } from './times'

/** "panel 27 of 42, row 13 of 21"; empty where it is not known. */
const placeOf = ({ graph: { place } }: Snapshot): string =>
  place ? `panel ${place.panel} of ${place.panels}, row ${place.row} of ${place.rows}` : ''

/** "3 of 5 series shown", where some were switched off: no link tells that. */
export const hiddenOf = ({ graph: { series } }: Snapshot): string => {
  const shown = series.filter((one) => one.shown).length
  return shown === series.length ? '' : `${shown} of ${series.length} series shown`
}

/** "20:34–21:34, 22 Nov 2026, UTC", or the range as written where the moments are not known. */
export const rangeOf = ({ time }: View, times: Times): string => {
  if (time.from !== null && time.to !== null) return times.range(time.from, time.to)
  const written = [time.raw.from, time.raw.to].filter((side) => side !== null && side !== '')
  return written.length > 0 ? `range ${written.join(' to ')}` : 'range not known'
}

const variablesOf = ({ variables }: View): string[] =>
  Object.entries(variables)
    .filter(([, values]) => values.length > 0)
    .slice(0, 6)
    .map(([name, values]) => `${name} ${values.slice(0, 4).join(', ')}${values.length > 4 ? ', …' : ''}`)

/** Tool, page, variables, place and range of a snapshot: what its picture alone does not say. */
export const captionOf = (step: Snapshot, times: Times): string => {
  const page = labelOfView(step.view)
  return [
    toolOf(step.view),
    ...(page !== step.graph.title && step.view.queries.length === 0 ? [page] : []),
    ...variablesOf(step.view),
    placeOf(step),
    step.graph.override ?? rangeOf(step.view, times),
    hiddenOf(step),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** What a picture shows and what was marked on it, for who does not see it. */
export const altOf = (step: Snapshot, times: Times, marks: readonly Mark[] = []): string => {
  const shown = step.graph.series.filter((one) => one.shown)
  const series = shown
    .slice(0, 8)
    .map(({ name }) => name)
    .join(', ')
  const title = step.graph.title || labelOfView(step.view)
  return [
    `Graph: ${title}`,
    captionOf(step, times),
    ...(series === '' ? [] : [`Series: ${series}`]),
    ...(marks.length === 0 ? [] : [`Marked: ${sayMarks(marks)}`]),
  ].join('. ')
}
