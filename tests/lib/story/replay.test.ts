// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { compiledReplay, COMPILED } from '@/scripts/replay/compile'
import { storyFile } from '@/lib/share/story-file'
import { framesOf, gapBefore, holdOf } from '@/lib/story/replay/frames'
import { questionAt } from '@/lib/story/replay/guess'
import { offerReplay } from '@/lib/story/replay/offer'
import { replay } from '@/lib/story/replay/player'
import { incident } from '@/tests/fixtures/incident'
import { textOf } from '@/tests/house/sources'

const { whole, pictures } = incident()
const html = storyFile(whole, pictures, { zone: 'UTC' })

const pathIn = (page: Document): Element => {
  const path = page.querySelector('ol.path')
  if (!path) throw new Error('The story has no path.')
  return path
}

beforeEach(() => {
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('main, #stage'),
  )
  const stage = document.createElement('div')
  stage.id = 'stage'
  document.body.append(stage)
})

const running: (() => void)[] = []
afterEach(() => {
  for (const end of running.splice(0)) end()
})

const start = (options: Parameters<typeof replay>[2] = {}) => {
  const stage = document.querySelector<HTMLElement>('#stage')
  if (!stage) throw new Error('There is no stage.')
  const end = replay(pathIn(document), stage, options)
  running.push(end)
  const button = (words: string) =>
    [...stage.querySelectorAll('button')].find(({ textContent }) => textContent === words)
  return {
    stage,
    end,
    button,
    press: (key: string, on: EventTarget = document) =>
      on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    said: () => stage.querySelector('[role=status]')?.textContent ?? '',
    scene: () => stage.querySelector('.scene')?.textContent ?? '',
    guess: () => {
      const box = stage.querySelector<HTMLInputElement>('[type=checkbox]')
      if (!box) throw new Error('There is nothing to guess with.')
      box.checked = true
      box.dispatchEvent(new Event('change'))
    },
  }
}

test('what an exported story carries is what is written here', async () => {
  expect(textOf(COMPILED)).toBe(await compiledReplay())
}, 120_000)

test('frames say when, what, and on which lead', () => {
  const frames = framesOf(pathIn(document))
  const found = frames.map(({ shape, title, lead }) => [shape, title, lead])
  expect(found).toContainEqual(['snapshot', 'Outbound retries', 'Is a service failing its requests?'])
  expect(found).toContainEqual(['lead', 'Was it the 21:04 deploy of api?', ''])
  expect(frames.map((frame, index) => gapBefore(frame, frames[index - 1]))).toContain('8 min 30 s later')
  const holds = frames.map((frame, index) => holdOf(frame, frames[index + 1]))
  expect(Math.max(...holds)).toBeLessThanOrEqual(11_000)
})

test('of a long path steps are counted as people count', () => {
  const path = pathIn(document)
  const one = path.firstElementChild
  for (let copy = 0; one && copy < 1_200; copy++) path.append(one.cloneNode(true))
  const { press, said } = start()
  expect(said()).toMatch(/^Step 1 of 1,2\d\d: /)
  press('End')
  expect(said()).toMatch(/^Step (1,2\d\d) of \1: /)
})

test('keys walk through the whole path, and the step is said', () => {
  const { press, said, scene } = start()
  const last = framesOf(pathIn(document)).length
  expect(said()).toBe(`Step 1 of ${last}: Fact · deploy`)
  press('ArrowRight')
  expect(said()).toContain('Step 2')
  press('End')
  expect(said()).toContain(`Step ${last} of ${last}`)
  expect(scene()).toContain('playback-17 drained')
  press('ArrowRight')
  press('ArrowLeft')
  expect(said()).toContain(`Step ${last - 1} of`)
  press('Home')
  expect(said()).toContain('Step 1 of')
})

test('the story itself stays as it is', () => {
  const before = pathIn(document).textContent
  const { press, end, stage } = start()
  for (let step = 0; step < 30; step++) press('ArrowRight')
  end()
  expect(pathIn(document).textContent).toBe(before)
  expect(stage.childNodes).toHaveLength(0)
  press('ArrowRight')
  expect(stage.childNodes).toHaveLength(0)
})

test('keys typed into a field, and those with a modifier, are nobody’s but theirs', () => {
  const { said } = start()
  const field = document.createElement('input')
  document.body.append(field)
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', ctrlKey: true }))
  expect(said()).toContain('Step 1 of')
})

test('space plays, pauses, and stops at the end', () => {
  vi.useFakeTimers()
  const { press, said, button } = start()
  press(' ')
  expect(button('Pause')).toBeDefined()
  vi.advanceTimersByTime(12_000)
  expect(said()).not.toContain('Step 1 of')
  press(' ')
  const at = said()
  vi.advanceTimersByTime(60_000)
  expect(said()).toBe(at)
  press(' ')
  vi.advanceTimersByTime(600_000)
  const last = framesOf(pathIn(document)).length
  expect(said()).toContain(`Step ${last} of ${last}`)
  expect(button('Play')).toBeDefined()
  vi.useRealTimers()
})

test('a guess is asked before its step is shown, and stays in memory', () => {
  const guesses = new Map<number, string>()
  const stored = vi.spyOn(Storage.prototype, 'setItem')
  const { press, scene, stage, guess, button } = start({ guesses })
  guess()
  for (let step = 0; step < 30 && !stage.querySelector('form'); step++) press('ArrowRight')
  expect(scene()).not.toContain('Started at 21:12')
  const field = stage.querySelector('input[maxlength]')
  if (!(field instanceof HTMLInputElement)) throw new Error('There is no field.')
  field.value = 'errors by region'
  button('Show what came')?.click()
  expect(scene()).toContain('You said: errors by region')
  expect([...guesses.values()]).toEqual(['errors by region'])
  press('End')
  press('ArrowRight')
  expect(scene()).toContain('What you said')
  expect(stored).not.toHaveBeenCalled()
})

test('dead ends are asked for, too; facts are not', () => {
  const frames = framesOf(pathIn(document))
  const asked = frames.map((frame, index) => [frame.shape, questionAt(frames, index)?.ask ?? null])
  expect(asked).toContainEqual(['dead-end', 'What do you make of it? Was it the 21:04 deploy of api?'])
  expect(asked.filter(([shape]) => shape === 'fact')).toEqual([
    ['fact', null],
    ['fact', null],
  ])
  for (const [index] of frames.entries())
    for (const pick of questionAt(frames, index)?.picks ?? []) expect(pick).not.toBe(frames[index - 1]?.title)
})

test('forward over an open question shows what came', () => {
  const { press, scene, stage, guess } = start()
  guess()
  for (let step = 0; step < 30 && !stage.querySelector('form'); step++) press('ArrowRight')
  stage.querySelector('form')?.remove()
  press('ArrowRight')
  expect(scene()).not.toBe('')
})

test('an exported story offers it, and Esc leaves it', () => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  offerReplay(document)
  const offer = document.querySelector<HTMLButtonElement>('.offer')
  offer?.click()
  const dialog = document.querySelector('dialog')
  expect(dialog?.textContent).toContain('Step 1 of')
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }))
  expect(dialog?.open).toBe(false)
  expect(dialog?.childNodes).toHaveLength(0)
})
