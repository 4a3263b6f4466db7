import type { Instant } from '@/lib/model/id'
import type { Step } from '@/lib/model/step'
import type { Verdict } from '@/lib/model/lead'
import { foreign } from './foreign'
import { labelOf } from './label'
import { el, type Markup } from './markup'
import { looksOf } from './outline'
import { judgedLine } from './path'
import { count, sentence, type Telling } from './telling'
import { duration } from './times'

const judged = (state: Verdict, told: Telling): Markup[] =>
  [...told.outline.leads.values()].flatMap((lead) => {
    const judgement = lead.life.at(-1)
    return lead.state === state && judgement ? [judgedLine({ lead, judgement }, told)] : []
  })

/** What was confirmed, or that nothing was. */
export const resolved = (told: Telling): Markup[] => {
  const confirmed = judged('confirmed', told)
  return confirmed.length > 0 ? confirmed : [el('p', {}, 'Nothing was recorded as confirmed.')]
}

const list = (title: string, items: readonly Markup[]): Markup[] =>
  items.length === 0 ? [] : [el('h3', {}, title), el('ul', {}, ...items.map((item) => el('li', {}, item)))]

const about = (step: Step, said: string): Markup =>
  el('p', {}, foreign(labelOf(step)), ' — ', foreign(sentence(said)))

const FLOATS = {
  query: 'the query itself asks for the time, so that no link can hold it',
  unknown: 'the link does not say which range was shown',
} as const

/** What of the kept steps will not look the same again. */
const unpinned = (told: Telling): Markup[] =>
  looksOf(told.outline).flatMap(({ kept, step }) => {
    if (!kept || !('view' in step)) return []
    const { unpinned: reason, time, opaque } = step.view
    if (reason !== null) return [about(step, reason)]
    if (time.floats === 'query' || time.floats === 'unknown') return [about(step, FLOATS[time.floats])]
    return opaque ? [about(step, 'the link hides a part of what was shown')] : []
  })

const pictures = (told: Telling): Markup[] =>
  looksOf(told.outline).flatMap(({ step }) => {
    if (step.kind !== 'snapshot') return []
    if (!step.picture) return [about(step, step.missed ?? 'there is no picture')]
    return step.picture.incomplete === null ? [] : [about(step, step.picture.incomplete)]
  })

const reopenings = (told: Telling): Markup[] =>
  [...told.outline.leads.values()].flatMap((lead) =>
    lead.life.filter(({ reopened }) => reopened).map((judgement) => judgedLine({ lead, judgement }, told)),
  )

/** Worth a line from five minutes on. */
const QUIET = 300_000

const longestQuiet = (told: Telling): Markup[] => {
  const steps = looksOf(told.outline).filter(({ step }) => step.kind !== 'fact')
  const moments = steps
    .flatMap(({ step, refined }) => [...refined, step].map(({ at }) => at))
    .sort((a, b) => a - b)
  const gaps = moments.slice(1).map((to, index) => ({ from: moments[index] ?? to, to }))
  const longest = gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
  return longest && longest.to - longest.from >= QUIET ? [quiet(longest, told)] : []
}

const quiet = ({ from, to }: { from: Instant; to: Instant }, told: Telling): Markup =>
  el(
    'p',
    {},
    `The longest quiet between two steps was ${duration(to - from)}: ${told.times.range(from, to)}.`,
  )

const leftOut = (told: Telling, more: number): Markup[] => {
  const { trimmed } = told.outline.figures
  return [
    ...(trimmed > 0
      ? [el('p', {}, `${count(trimmed, 'step was', 'steps were')} trimmed from this trail by hand.`)]
      : []),
    ...(more > 0
      ? [el('p', {}, `${count(more, 'look was', 'looks were')} left out of this link to keep it short.`)]
      : []),
  ]
}

/** `leftOut` counts looks that a trail link does not carry. */
export const notable = (told: Telling, looksLeftOut: number): Markup[] => {
  const found = [
    ...list('Dead ends', judged('dead-end', told)),
    ...list('Reopened', reopenings(told)),
    ...list('Will not look the same again', unpinned(told)),
    ...list('Pictures', pictures(told)),
    ...longestQuiet(told),
    ...leftOut(told, looksLeftOut),
  ]
  return found.length > 0 ? found : [el('p', {}, 'Nothing stands out.')]
}
