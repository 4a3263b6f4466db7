import type { Id } from '@/lib/model/id'
import { readable } from './foreign'
import { labelOf, oneLine, toolOf } from './label'
import type { Judgement, LeadLife } from './leads'
import { sayHandOver } from './hand-overs'
import type { TrailMap } from './map'
import type { MapLine } from './map-lines'
import type { Over } from './map-overs'
import type { Station } from './map-stations'
import { originOf } from './origin'
import type { Outline } from './outline'
import { count } from './telling'
import type { Times } from './times'

type Words = { outline: Outline; times: Times }

const nameOf = ({ people }: Outline, id: Id): string => people.get(id)?.trim() || 'somebody'

const verdictWords = ({ verdict, reopened }: Judgement, name: string): string => {
  if (verdict === 'open') return reopened ? `reopened by ${name}` : 'still open'
  return verdict === 'confirmed' ? 'confirmed' : 'dead end'
}

const reason = (because: string): string => (because.trim() === '' ? '' : `: ${oneLine(because)}`)

/** What stands beside a node, in a few words. */
export const captionOf = ({ entry, looks, count: all }: Station, outline: Outline): string => {
  switch (entry.kind) {
    case 'kept':
      return readable(entry.look.text === '' ? labelOf(entry.look.step) : oneLine(entry.look.text))
    case 'looks':
      return all === 1 && looks[0] ? readable(labelOf(looks[0].step)) : count(all, 'look')
    case 'lead':
      return ''
    case 'verdict': {
      const { judgement } = entry
      return readable(verdictWords(judgement, nameOf(outline, judgement.by)) + reason(judgement.because))
    }
  }
}

const KINDS = { snapshot: 'snapshot', visit: 'kept look', note: 'note', fact: 'fact' } as const

const what = (station: Station, outline: Outline): string => {
  const { entry } = station
  if (entry.kind === 'lead') {
    const origin = originOf(entry.lead.lead)
    return readable(`lead: ${oneLine(entry.lead.question)}${origin === '' ? '' : `, ${origin}`}`)
  }
  const words = captionOf(station, outline)
  if (entry.kind === 'looks' && station.count > 1) return words
  if (entry.kind === 'verdict') return words
  const step = entry.kind === 'kept' ? entry.look.step : station.looks[0]?.step
  if (!step) return words
  const tool = 'view' in step ? `, ${readable(toolOf(step.view))}` : ''
  const why = entry.kind === 'kept' && entry.look.why ? `, ${readable(oneLine(entry.look.why.text))}` : ''
  return `${entry.kind === 'kept' ? KINDS[step.kind] : 'look'}: ${words}${tool}${why}`
}

/** All of a node in one line, for who does not see its shape. */
export const sayNode = (station: Station, { outline, times }: Words): string => {
  const { at, leadId, entry, by } = station
  const question = leadId === null ? undefined : outline.leads.get(leadId)?.question
  const line = leadId === null ? 'main line' : `on ${readable(oneLine(question ?? ''))}`
  return [
    times.clock(at),
    what(station, outline),
    ...(entry.kind === 'lead' ? [] : [line]),
    ...(outline.figures.people > 1 ? [readable(nameOf(outline, by))] : []),
  ].join(' · ')
}

const lifeWords = ({ life, state }: LeadLife, { outline, times }: Words): string => {
  const turns = life.map((judgement) => {
    const name = nameOf(outline, judgement.by)
    const who = outline.figures.people > 1 && !judgement.reopened ? ` (${name})` : ''
    return `${verdictWords(judgement, name)} at ${times.clock(judgement.at)}${who}${reason(judgement.because)}`
  })
  return readable([...turns, ...(state === 'open' && life.length === 0 ? ['still open'] : [])].join('; '))
}

/** One line of the map in words. */
export type Said = { key: string; title: string; words: string }

/** "closed 21:20 by Ana, reopened 21:27 by Ben" */
export const sayOver = ({ over }: Over, { outline, times }: Words): string => {
  const { left, taken } = sayHandOver(over, times.clock)
  const { from, to } = over
  return readable(`${left} by ${nameOf(outline, from.by)}, ${taken} by ${nameOf(outline, to.by)}`)
}

const sayPerson = (line: MapLine, { nodes, overs }: TrailMap, said: Words): Said => {
  const { outline } = said
  const own = nodes.filter(({ station }) => station.line === line.key)
  const steps = own.reduce((sum, { station }) => sum + station.looks.length, 0)
  const took = overs
    .filter(({ to }) => to.station.line === line.key)
    .map((one) => {
      const question = outline.leads.get(one.over.leadId ?? '')?.question
      return `${readable(oneLine(question ?? 'main line'))}: ${sayOver(one, said)}`
    })
  const key = line.key ?? ''
  return { key, title: readable(nameOf(outline, key)), words: [count(steps, 'step'), ...took].join('; ') }
}

/** The map in words: the main line, and then every lead as it was opened; or every person, and what they took over. */
export const sayMap = (map: TrailMap, said: Words): Said[] =>
  map.by === 'people' ? map.lines.map((line) => sayPerson(line, map, said)) : sayLeads(map, said)

const sayLeads = ({ lines, nodes }: TrailMap, said: Words): Said[] => {
  const { outline, times } = said
  const steps = new Map<Id | null, number>()
  for (const { station } of nodes)
    steps.set(station.leadId, (steps.get(station.leadId) ?? 0) + station.looks.length)
  return lines.map(({ life }) => {
    const held = count(steps.get(life?.lead.id ?? null) ?? 0, 'step')
    if (!life) return { key: 'main', title: 'Main line', words: held }
    const { lead, question } = life
    const origin = originOf(lead)
    const opened = [
      `opened at ${times.clock(lead.at)}`,
      ...(outline.figures.people > 1 ? [`by ${nameOf(outline, lead.by)}`] : []),
      ...(origin === '' ? [] : [origin]),
    ].join(' ')
    const words = [readable(opened), held, lifeWords(life, said)].join('; ')
    return { key: lead.id, title: readable(oneLine(question)), words }
  })
}
