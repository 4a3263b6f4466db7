import type { RowUpgrades } from './upgrade'

type Row = Readonly<Record<string, unknown>>

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const seriesOf = (names: unknown): unknown =>
  Array.isArray(names) ? names.map((name: unknown) => ({ name, colour: null, shown: true })) : names

const NOTHING = { axes: [], crosshair: null, override: null, asked: null, layout: null }

/** Version 1 kept the names of a graph's series only, and did not say how a picture was taken. */
const snapshotsTellMore = (step: Row): Row => {
  if (step['kind'] !== 'snapshot') return step
  const { graph, picture } = step
  return {
    ...step,
    graph: isRow(graph) ? { ...graph, ...NOTHING, series: seriesOf(graph['series']) } : graph,
    picture: isRow(picture) ? { ...picture, how: null } : picture,
  }
}

/** Version 1 had no reason and no suggestion for a lead. */
const leadsSayWhy = (lead: Row): Row => ({ ...lead, because: '', suggested: null })

export const v1: RowUpgrades = { steps: snapshotsTellMore, leads: leadsSayWhy }
