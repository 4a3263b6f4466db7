import type { Acts } from './controls'

const TYPED: ReadonlySet<string> = new Set(['INPUT', 'TEXTAREA', 'SELECT'])
const PRESSED: ReadonlySet<string> = new Set(['BUTTON', 'SUMMARY', 'A'])

/** Whether a key is for what it was pressed in: a field, a button, a link. */
const isTaken = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true
  const { tagName = '', type = '' } = event.target as Partial<HTMLInputElement>
  if (TYPED.has(tagName) && type !== 'checkbox') return event.key !== 'Escape'
  return event.key === ' ' && (PRESSED.has(tagName) || type === 'checkbox')
}

/** Arrows, Home and End, space, Esc. */
export const listen = (page: Document, acts: Acts, last: number, signal: AbortSignal): void => {
  const deeds: Readonly<Record<string, (() => void) | null>> = {
    ArrowRight: acts.forward,
    ArrowLeft: acts.backward,
    Home: () => acts.jump(0),
    End: () => acts.jump(last),
    ' ': acts.turn,
    Escape: acts.leave,
  }
  const pressed = (event: KeyboardEvent) => {
    const deed = deeds[event.key]
    if (!deed || isTaken(event)) return
    event.preventDefault()
    deed()
  }
  page.addEventListener('keydown', pressed, { signal })
}
