import { askForm } from './ask'
import { controls, type Controls } from './controls'
import { framesOf, holdOf, type Frame } from './frames'
import { questionAt, type Question } from './guess'
import { listen } from './keys'
import { maker, type Make } from './make'
import { sceneOf, type Guesses } from './scene'
import { swipes } from './swipes'

export type ReplayOptions = {
  /** where to begin, from 0 */
  at?: number
  guesses?: Guesses
  /** told at every frame */
  moved?: (at: number) => void
  /** Esc, and a button of its own; without it there is neither */
  leave?: () => void
}

/** A replay that is running. */
type Playing = {
  make: Make
  /** sets a timer, answers how to stop it */
  later: (act: () => void, ms: number) => () => void
  frames: readonly Frame[]
  guesses: Guesses
  /** frames that were shown already: they are not asked for again */
  passed: Set<number>
  moved: (at: number) => void
  at: number
  /** null while it stands still */
  stop: (() => void) | null
}

const lastOf = ({ frames }: Playing): number => frames.length - 1

const isAsking = ({ scene }: Controls): boolean => scene.querySelector('form') !== null

const pause = (playing: Playing, { play }: Controls): void => {
  playing.stop?.()
  playing.stop = null
  play.textContent = 'Play'
}

const wait = (playing: Playing, on: Controls): void => {
  const { frames, at, later } = playing
  const frame = frames[at]
  if (!frame || at >= lastOf(playing) || isAsking(on)) {
    pause(playing, on)
    return
  }
  const step = () => {
    show(playing, on, at + 1)
    wait(playing, on)
  }
  playing.stop = later(step, holdOf(frame, frames[at + 1]))
}

const turn = (playing: Playing, on: Controls): void => {
  if (playing.stop) {
    pause(playing, on)
    return
  }
  on.play.textContent = 'Pause'
  if (playing.at >= lastOf(playing)) show(playing, on, 0)
  wait(playing, on)
}

const ask = (playing: Playing, on: Controls, question: Question): void => {
  const { at } = playing
  const form = askForm(playing.make, question, (words) => {
    if (words !== null) playing.guesses.set(at, words)
    playing.passed.add(at)
    show(playing, on, at)
    on.scene.focus({ preventScroll: true })
  })
  on.scene.replaceChildren(form)
  form.querySelector('input')?.focus({ preventScroll: true })
}

const said = (count: number): string => count.toLocaleString('en')

const show = (playing: Playing, on: Controls, index: number): void => {
  const { frames, passed, make, guesses } = playing
  const last = lastOf(playing)
  const at = Math.max(0, Math.min(index, last))
  playing.at = at
  const question = on.guessing.checked && !passed.has(at) ? questionAt(frames, at) : null
  if (question) ask(playing, on, question)
  else {
    passed.add(at)
    on.scene.replaceChildren(...sceneOf(make, frames, at, guesses))
  }
  on.said.textContent = `Step ${said(at + 1)} of ${said(last + 1)}: ${question?.ask ?? frames[at]?.title ?? ''}`
  on.slider.value = String(at + 1)
  on.slider.setAttribute('aria-valuetext', on.said.textContent)
  on.back.disabled = at === 0
  on.next.disabled = at === last && !question
  on.scene.scrollTop = 0
  playing.moved(at)
}

/** Forward from a question that was left without words shows what came. */
const forward = (playing: Playing, on: Controls): void => {
  const { at, passed } = playing
  passed.add(at)
  show(playing, on, isAsking(on) ? at : at + 1)
}

const timerOf =
  (page: Document): Playing['later'] =>
  (act, ms) => {
    const timer = page.defaultView?.setTimeout(act, ms)
    return () => page.defaultView?.clearTimeout(timer)
  }

/**
 * Walks through the path of a story that is on the screen (`ol.path`), in `stage`: one step at a time, as it was
 * walked. Copies the steps and leaves the story as it is. Answers how to end it; what it built is gone then.
 */
export const replay = (path: Element, stage: HTMLElement, options: ReplayOptions = {}): (() => void) => {
  const page = stage.ownerDocument
  const { guesses = new Map<number, string>(), moved = () => undefined, at = 0 } = options
  const [frames, make, later] = [framesOf(path), maker(page), timerOf(page)]
  const passed = new Set(guesses.keys())
  const playing: Playing = { make, later, frames, guesses, passed, moved, at, stop: null }
  const still = (act: () => void) => () => {
    pause(playing, on)
    act()
  }
  const acts = {
    forward: still(() => forward(playing, on)),
    backward: still(() => show(playing, on, playing.at - 1)),
    jump: (to: number) => still(() => show(playing, on, to))(),
    turn: () => turn(playing, on),
    guess: still(() => show(playing, on, playing.at)),
    leave: options.leave ?? null,
  }
  const on = controls(make, frames.length, acts)
  const over = new AbortController()
  listen(page, acts, lastOf(playing), over.signal)
  swipes(on.scene, { left: acts.forward, right: acts.backward }, over.signal)
  stage.replaceChildren(...on.parts)
  show(playing, on, at)
  return () => {
    pause(playing, on)
    over.abort()
    stage.replaceChildren()
  }
}
