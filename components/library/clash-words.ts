import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { counted } from '@/components/words'
import type { Clash, Trims, Turn } from '@/lib/story/clash'
import { readable } from '@/lib/story/foreign'
import { clip } from '@/lib/story/label'

const NAMES: Readonly<Record<Clash['kind'], string>> = {
  why: 'a why',
  words: 'a note',
  question: 'the question of a lead',
  caption: 'a caption',
  prose: 'the words of the story',
  marks: 'the marks on a picture',
}

/** Sentences that a dialog has room for, and characters of what they quote. */
const MOST = 5
const LONGEST = 120

type People = Whole['people']

const callerOf = (people: People, me: Id | null) => (id: Id) =>
  id === me ? 'you' : readable(people.find((one) => one.id === id)?.name ?? '').trim() || 'somebody'

/** As many as there is room for. */
const brief = (sentences: readonly string[], all: number): string[] =>
  all > sentences.length
    ? [...sentences, `And ${(all - sentences.length).toLocaleString('en')} more like these.`]
    : [...sentences]

/** Before two trails are merged: whose words will not be told, and what they are. */
export const clashWords = (all: readonly Clash[], people: People, me: Id | null): string[] => {
  const who = callerOf(people, me)
  const sentences = all.slice(0, MOST).map(({ kind, told, untold }) => {
    const said = clip(untold.text.trim(), LONGEST)
    const isMarks = kind === 'marks'
    const lost = `${isMarks ? said : `“${said}”`}, by ${who(untold.by)}.`
    const [newer, shown, back] = isMarks
      ? ['ones', 'shown', 'they were taken away']
      : ['words', 'told', 'it was taken back']
    return told
      ? `Of ${NAMES[kind]} the newer ${newer} will be ${shown}, by ${who(told.by)}; these will not: ${lost}`
      : `Of ${NAMES[kind]} nothing will be ${shown}, since ${back} later: ${lost}`
  })
  return brief(sentences, all.length)
}

const STATES = { 'dead-end': 'a dead end', confirmed: 'confirmed', open: 'open' } as const

/** Before two trails are merged: leads of which the other side says otherwise, later. */
export const turnWords = (all: readonly Turn[], people: People, me: Id | null): string[] => {
  const who = callerOf(people, me)
  const sentences = all.slice(0, MOST).map(({ question, before, after }) => {
    const asked = clip(readable(question).trim(), LONGEST)
    return `“${asked}” is ${STATES[before.verdict]} here, by ${who(before.by)}, and will be ${STATES[after.verdict]}, by ${who(after.by)}. Both are told.`
  })
  return brief(sentences, all.length)
}

/** Before two trails are merged: steps that disappear here since the other side trimmed them, or come back. */
export const trimWords = ({ away, back }: Trims): string[] => [
  ...(away === 0 ? [] : [`It trims ${counted(away, 'step')} that you have in sight.`]),
  ...(back === 0 ? [] : [`It brings back ${counted(back, 'step')} that you trimmed.`]),
]
