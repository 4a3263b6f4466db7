import { counted } from '@/components/words'
import type { Beside } from '@/lib/journal/merge'
import type { Verdict } from '@/lib/model/lead'
import type { Whole } from '@/lib/model/whole'
import { readable } from '@/lib/story/foreign'
import { duration } from '@/lib/story/times'

type Part = readonly [count: number, noun: string]

const VERDICTS: Readonly<Record<Verdict, string>> = {
  'dead-end': 'dead end',
  confirmed: 'confirmation',
  open: 'reopening',
}

const partsOf = ({ steps, leads, amendments }: Beside['fresh']): Part[] => {
  const pictured = steps.filter((step) => step.kind === 'snapshot' && step.picture !== null).length
  const kinds = (kind: Whole['steps'][number]['kind']) => steps.filter((step) => step.kind === kind).length
  const judged = (verdict: Verdict) =>
    amendments.filter((row) => row.kind === 'verdict' && row.verdict === verdict).length
  const words = amendments.filter(({ kind }) => kind !== 'verdict' && kind !== 'clock').length
  return [
    [kinds('visit'), 'look'],
    [pictured, 'picture'],
    [kinds('snapshot') - pictured, 'snapshot without a picture'],
    [kinds('note'), 'note'],
    [kinds('fact'), 'fact'],
    [leads.length, 'lead'],
    [judged('dead-end'), VERDICTS['dead-end']],
    [judged('confirmed'), VERDICTS.confirmed],
    [judged('open'), VERDICTS.open],
    [words, 'change of words or order'],
  ]
}

const plural = ([count, noun]: Part): string => {
  const [head = '', ...rest] = noun.split(/(?= without| of)/)
  return counted(count, head) + rest.join('')
}

/** Who made what is new; names from a file are what it claims. */
const authorsOf = ({ steps, leads, amendments }: Beside['fresh'], { people }: Whole): string[] => {
  const ids = new Set([...steps, ...leads, ...amendments].map(({ by }) => by))
  const names = people.filter(({ id }) => ids.has(id)).map(({ name }) => readable(name).trim() || 'somebody')
  return [...new Set(names)]
}

const shifts = ({ amendments }: Beside['fresh'], { people }: Whole): string[] =>
  amendments.flatMap((row) => {
    if (row.kind !== 'clock') return []
    const name = readable(people.find(({ id }) => id === row.personId)?.name ?? '') || 'somebody'
    return [
      row.shift === 0
        ? `It takes the clock of ${name} as it is.`
        : `It sets the clock of ${name} ${duration(Math.abs(row.shift))} ${row.shift < 0 ? 'back' : 'ahead'}.`,
    ]
  })

const plainly = (count: number, one: string, more: string): string[] =>
  count === 0 ? [] : [count === 1 ? one : `${counted(count, 'row')} ${more}`]

/** False where everything of a file is here already. */
export const addsAny = ({ fresh }: Beside): boolean => partsOf(fresh).some(([count]) => count > 0)

/** "adds 12 looks, 3 pictures, 1 dead end, claimed by Ana; 5 are here already." */
export const addsWords = ({ fresh, here }: Beside, whole: Whole): string => {
  const parts = partsOf(fresh).filter(([count]) => count > 0)
  const already = here === 0 ? '' : `${here.toLocaleString('en')} ${here === 1 ? 'is' : 'are'} here already`
  if (parts.length === 0)
    return `adds nothing: ${already === '' ? 'it is empty' : 'all of it is here already'}.`
  const authors = authorsOf(fresh, whole)
  const by = authors.length === 0 ? '' : `, claimed by ${authors.join(', ')}`
  return `adds ${parts.map(plural).join(', ')}${by}${already === '' ? '' : `; ${already}`}.`
}

/** What else should be known before merging; empty for most files. */
export const cautions = (found: Beside, whole: Whole): string[] => [
  ...plainly(
    found.differ,
    'One row says something else here: what is here stays.',
    'say something else here: what is here stays.',
  ),
  ...plainly(
    found.elsewhere,
    'One row is in another of your trails, and stays there.',
    'are in other trails of yours, and stay there.',
  ),
  ...plainly(
    found.asMine,
    'One new row is signed with your own name.',
    'are new and signed with your own name.',
  ),
  ...(found.out > 0 ? ['Its name and its words about the whole stay out: this trail has its own.'] : []),
  ...(found.joins ? ['It is in your library as a trail of its own, which becomes a part of this one.'] : []),
  ...shifts(found.fresh, whole),
  ...(found.over === null
    ? []
    : [
        `It cannot be merged: together they would have ${found.over}. Take it in as its own, or split the trail that is open first.`,
      ]),
]
