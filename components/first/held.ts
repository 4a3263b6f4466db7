/** Where somebody pressed, in words that hold for what is drawn in its place. */
export type Press = {
  /** the key of the row; null outside of rows */
  row: string | null
  /** of the button; null on the row itself */
  name: string | null
}

/** What somebody did with first rows, which answer to nothing yet: it is done when the page stands. */
export type Held = {
  /** the last of them */
  press: Press | null
  /** as `event.key`, in order */
  keys: readonly string[]
}

export type Scrolled = {
  /** how far, in pixels */
  top: number
  /** of the rows, in order, in pixels; empty where nobody scrolled */
  heights: readonly number[]
}

declare global {
  interface Window {
    /** how the script in the head hands over what was done until now; not there without first rows */
    overshoulderFirst?: { scrolled: () => Scrolled; held: () => Held }
  }
}

const nameOf = (button: Element): string => button.getAttribute('aria-label') ?? button.textContent

const pressOn = (target: Element): Press | null => {
  const row = target.closest('[data-row]')?.getAttribute('data-row') ?? null
  const button = target.closest('button')
  return row === null && !button ? null : { row, name: button && nameOf(button) }
}

const LETTER = /^[a-z?]$/i

const FIELDS = 'input, textarea, select'

/** Notes what is done from now on, until it is asked for. Links answer by themselves. */
export const hold = (first: Element): void => {
  const stopped = new AbortController()
  const on = { capture: true, signal: stopped.signal }
  const keys: string[] = []
  let press: Press | null = null
  const onClick = ({ target }: Event) => {
    if (target instanceof Element && first.contains(target) && !target.closest('a[href]'))
      press = pressOn(target)
  }
  const onKeyDown = ({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (target instanceof Element && target.closest(FIELDS)) return
    if (LETTER.test(key) && !ctrlKey && !metaKey && !altKey) keys.push(key)
  }
  window.addEventListener('click', onClick, on)
  window.addEventListener('keydown', onKeyDown, on)
  window.overshoulderFirst = {
    scrolled: () => {
      const top = first.querySelector('[role="list"]')?.scrollTop ?? 0
      const over = top > 0 ? [...first.querySelectorAll('[role="listitem"]')] : []
      return { top, heights: over.map((row) => row.getBoundingClientRect().height) }
    },
    held: () => {
      stopped.abort()
      return { press, keys }
    },
  }
}

/** Whether first rows were drawn, and nothing has taken their place yet. */
export const areHeld = (): boolean => window.overshoulderFirst !== undefined

/** How far first rows are scrolled by now; null where there are none. */
export const scrolled = (): Scrolled | null => window.overshoulderFirst?.scrolled() ?? null

/** What was done, once; null where there were no first rows. */
export const takeHeld = (): Held | null => {
  const held = window.overshoulderFirst?.held() ?? null
  delete window.overshoulderFirst
  return held
}

/** Presses what is drawn now in the place of what was pressed; menus and tabs answer to the pointer and to focus. */
export const pressAgain = ({ row, name }: Press): void => {
  const scope =
    row === null ? document : document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`)
  const buttons = [...(scope?.querySelectorAll('button') ?? [])]
  const target = name === null ? null : buttons.find((button) => nameOf(button) === name)
  if (target) {
    target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0, pointerType: 'mouse' }))
    target.focus()
    target.click()
  } else if (scope instanceof HTMLElement) scope.click()
}
