import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { counted } from '@/components/words'
import type { Clash, Trims } from '@/lib/story/clash'
import { readable } from '@/lib/story/foreign'
import { clip } from '@/lib/story/label'

const NAMES: Readonly<Record<Clash['kind'], string>> = {
  why: 'a why',
  words: 'a note',
  question: 'the question of a lead',
  caption: 'a caption',
  prose: 'the words of the story',
}

/** Sentences that a dialog has room for, and characters of what they quote. */
const MOST = 5
const LONGEST = 120

/** Before two trails are merged: whose words will not be told, and what they are. */
export const clashWords = (all: readonly Clash[], people: Whole['people'], me: Id | null): string[] => {
  const nameOf = (id: Id) => readable(people.find((one) => one.id === id)?.name ?? '').trim() || 'somebody'
  const who = (id: Id) => (id === me ? 'you' : nameOf(id))
  const sentences = all.slice(0, MOST).map(({ kind, told, untold }) => {
    const words = `“${clip(untold.text.trim(), LONGEST)}”, by ${who(untold.by)}.`
    return told
      ? `Of ${NAMES[kind]} the newer words will be told, by ${who(told.by)}; these will not: ${words}`
      : `Of ${NAMES[kind]} nothing will be told, since it was taken back later: ${words}`
  })
  const more = all.length - sentences.length
  return more > 0 ? [...sentences, `And ${more.toLocaleString('en')} more like these.`] : sentences
}

/** Before two trails are merged: steps that disappear here since the other side trimmed them, or come back. */
export const trimWords = ({ away, back }: Trims): string[] => [
  ...(away === 0 ? [] : [`It trims ${counted(away, 'step')} that you have in sight.`]),
  ...(back === 0 ? [] : [`It brings back ${counted(back, 'step')} that you trimmed.`]),
]
