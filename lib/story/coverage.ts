import type { View } from '@/lib/model/view'
import { labelOfView, toolOf } from './label'
import type { Look } from './looks'
import { isAsked } from './place'

/** One panel of a place that was snapshot, or opened by itself. */
export type Panel = {
  /** the title of its graph, or the tool's own id where it has none */
  name: string
  snapshots: number
  /** looks at it by itself, not as one of its page */
  looks: number
}

/** How one place (a dashboard, a query page) was looked at. */
export type Place = {
  key: string
  name: string
  tool: string
  /** times it was opened: looks that came from elsewhere, and not from the place itself */
  opened: number
  /** all looks at it, refinements included */
  looks: number
  panels: readonly Panel[]
  /** panels on the page as its snapshots counted them; null where no snapshot did */
  panelsThere: number | null
  /** panels of which there is a snapshot, told apart by their number on the page; null where `panelsThere` is */
  panelsKept: number | null
}

/** What was looked at, and how often; in order of first use. Nothing is said of what no step tells. */
export type Coverage = { places: readonly Place[] }

type Tally = Omit<Place, 'panels' | 'panelsThere' | 'panelsKept'> & {
  panels: Map<string, Panel>
  counts: Set<number>
  kept: Set<number>
}

const newTally = (view: View): Tally => ({
  key: view.placeKey,
  name: isAsked(view) ? `${toolOf(view)} queries` : labelOfView(view),
  tool: toolOf(view),
  opened: 0,
  looks: 0,
  panels: new Map(),
  counts: new Set(),
  kept: new Set(),
})

const tallyPanel = ({ panels }: Tally, key: string, name: string, snapshot: boolean): void => {
  const panel = panels.get(key) ?? { name, snapshots: 0, looks: 0 }
  panels.set(key, {
    name: panel.name || name,
    snapshots: panel.snapshots + (snapshot ? 1 : 0),
    looks: panel.looks + (snapshot ? 0 : 1),
  })
}

/** A snapshot is of a graph that was being looked at already: it opens nothing. */
const count = (tally: Tally, step: Look['step']): void => {
  if (step.kind === 'visit') {
    tally.looks++
    if (step.view.panel !== null) tallyPanel(tally, `id ${step.view.panel}`, step.view.panel, false)
  }
  if (step.kind !== 'snapshot') return
  const { title, place } = step.graph
  const { panel } = step.view
  if (panel !== null) tallyPanel(tally, `id ${panel}`, title || panel, true)
  else if (place || title)
    tallyPanel(
      tally,
      place ? `at ${place.panel}` : `title ${title}`,
      title || `panel ${place?.panel ?? ''}`,
      true,
    )
  if (!place) return
  tally.counts.add(place.panels)
  tally.kept.add(place.panel)
}

/** A page that grew or shrank between two snapshots numbers its panels anew: then nothing is counted. */
const placeOf = ({ panels, counts, kept, ...rest }: Tally): Place => {
  const [there = null] = counts
  const known = counts.size === 1
  return {
    ...rest,
    panels: [...panels.values()],
    panelsThere: known ? there : null,
    panelsKept: known ? kept.size : null,
  }
}

/** Which places and panels were looked at, how often, and how much of a page was not kept. Linear. */
export const coverage = (all: readonly Look[]): Coverage => {
  const tallies = new Map<string, Tally>()
  const each = all.flatMap((look) => [look, ...look.also])
  const steps = each.flatMap(({ refined, step }) => [...refined, step])
  const byPerson = new Map<string, string>()
  for (const step of steps) {
    if (!('view' in step)) continue
    const { view } = step
    const tally = tallies.get(view.placeKey) ?? newTally(view)
    tallies.set(view.placeKey, tally)
    if (byPerson.get(step.by) !== view.placeKey) tally.opened++
    byPerson.set(step.by, view.placeKey)
    count(tally, step)
  }
  return { places: [...tallies.values()].map(placeOf) }
}

const times = (number: number): string => (number === 1 ? 'once' : number === 2 ? 'twice' : `${number} times`)

/** "opened 6 times" */
export const sayOpened = ({ opened, looks }: Place): string =>
  looks > opened ? `opened ${times(opened)}, ${looks} looks` : `opened ${times(opened)}`

/** "27 of 42 panels were never snapshot"; empty where nobody counted them, or all were. */
export const sayMissed = ({ panelsThere, panelsKept }: Place): string => {
  if (panelsThere === null || panelsKept === null || panelsKept >= panelsThere) return ''
  const missed = panelsThere - panelsKept
  return `${missed} of ${panelsThere} panels ${missed === 1 ? 'was' : 'were'} never snapshot`
}

/** "Outbound retries (snapshot twice, opened 3 times)" */
export const sayPanel = ({ name, snapshots, looks }: Panel): string => {
  const said = [
    ...(snapshots > 0 ? [`snapshot ${times(snapshots)}`] : []),
    ...(looks > 0 ? [`opened ${times(looks)}`] : []),
  ]
  return `${name} (${said.join(', ')})`
}

/** Everything that is said of one place, but its name. */
export const sayPlace = (place: Place): string => {
  const missed = sayMissed(place)
  return missed === '' ? sayOpened(place) : `${sayOpened(place)}; ${missed}`
}
