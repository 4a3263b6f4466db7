import { gapBefore, type Frame } from './frames'
import { answerOf } from './guess'
import type { Make } from './make'

/** What the reader said before a frame, by its place. In memory only: it is theirs. */
export type Guesses = Map<number, string>

const foreign = (make: Make, text: string): Node => make('bdi', { dir: 'auto' }, text)

const line = (make: Make, kind: string, ...words: readonly (string | Node)[]): Node =>
  make('p', { class: kind }, ...words)

/** A copy of what the story shows, without its place on the trail line. */
const copyOf = (make: Make, { from, shape }: Frame): Node => {
  const copy = from.cloneNode(true) as HTMLElement
  copy.querySelector('.node')?.remove()
  if (shape === 'looks') copy.querySelector('details')?.setAttribute('open', '')
  return make('div', { class: `frame ${shape}` }, ...copy.childNodes)
}

const guessed = (make: Make, guess: string, frame: Frame): Node => {
  const after = guess === answerOf(frame) ? ' So it was.' : ' This is what came.'
  return line(make, 'guessed', 'You said: ', foreign(make, guess), '.', after)
}

/** One frame as it is shown: when, on which lead, what the reader had said, and the step itself. */
export const sceneOf = (make: Make, frames: readonly Frame[], at: number, guesses: Guesses): Node[] => {
  const frame = frames[at]
  if (!frame) return []
  const gap = gapBefore(frame, frames[at - 1])
  const guess = guesses.get(at)
  return [
    ...(gap === '' ? [] : [line(make, 'gap', gap)]),
    ...(frame.lead === '' ? [] : [line(make, 'aside', 'On the lead: ', foreign(make, frame.lead))]),
    ...(guess === undefined ? [] : [guessed(make, guess, frame)]),
    copyOf(make, frame),
    ...(at === frames.length - 1 && guesses.size > 0 ? [allGuesses(make, guesses)] : []),
  ]
}

const allGuesses = (make: Make, guesses: Guesses): Node =>
  make(
    'section',
    { class: 'guesses' },
    make('h3', {}, 'What you said'),
    make(
      'ul',
      {},
      ...[...guesses].map(([at, words]) => make('li', {}, `Before step ${at + 1}: `, foreign(make, words))),
    ),
    line(make, 'aside', 'Only this page knows it, until it is closed.'),
  )
