import type { Make } from './make'

/** What the person can do while a replay runs. */
export type Acts = {
  forward: () => void
  backward: () => void
  /** from 0 */
  jump: (at: number) => void
  /** plays or pauses */
  turn: () => void
  /** asks for guesses from here on, or stops asking */
  guess: () => void
  leave: (() => void) | null
}

export type Controls = {
  /** says the step, also to who does not see it */
  said: HTMLElement
  scene: HTMLElement
  guessing: HTMLInputElement
  slider: HTMLInputElement
  play: HTMLButtonElement
  back: HTMLButtonElement
  next: HTMLButtonElement
  parts: readonly Node[]
}

export const controls = (make: Make, steps: number, acts: Acts): Controls => {
  const button = (words: string, act: () => void): HTMLButtonElement => {
    const made = make('button', { type: 'button' }, words)
    made.addEventListener('click', act)
    return made
  }
  const said = make('p', { role: 'status', class: 'said' })
  const scene = make('div', { class: 'scene', tabindex: '-1' })
  const guessing = make('input', { type: 'checkbox' })
  const slider = make('input', { type: 'range', min: '1', max: String(steps), 'aria-label': 'Step' })
  const [back, play, next] = [
    button('Back', acts.backward),
    button('Play', acts.turn),
    button('Next', acts.forward),
  ]
  guessing.addEventListener('change', acts.guess)
  slider.addEventListener('input', () => acts.jump(Number(slider.value) - 1))
  const parts = [
    make('h2', {}, 'Replay'),
    make(
      'div',
      { class: 'bar' },
      said,
      make('label', { class: 'switch' }, guessing, ' Guess first'),
      acts.leave ? button('Leave', acts.leave) : null,
    ),
    scene,
    make('div', { class: 'bar', role: 'group', 'aria-label': 'Replay' }, back, play, next, slider),
  ]
  return { said, scene, guessing, slider, play, back, next, parts }
}
