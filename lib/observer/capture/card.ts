import type { sendFromPage } from '@/lib/messages/send'
import type { Capture, Card } from '../world'
import { CARD_STYLE } from './card-style'
import { askFor, buildCard, flash, placeCard, sayKeys } from './card-parts'
import type { CardParts, News, Wanted } from './card-parts'
import { focused, shadowOf } from '../dom'
import type { Overlay } from '../overlay'
import { keepOutOfTheWay } from './out-of-the-way'

/** Tests look at it when a busy machine comes to it. */
const STAYS_MS = __E2E__ ? 60_000 : 6_000

/** Typing in our field is no business of the page's shortcuts. */
const KEYSTROKES = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut', 'wheel']

const sentence = (error: unknown): string => (error instanceof Error ? error.message : 'something went wrong')

/** Inputs that are buttons take no letters: Prometheus' Execute has the focus after each query. */
const LETTERLESS = ['button', 'submit', 'reset', 'image', 'checkbox', 'radio', 'range', 'color', 'file']

const isEditable = (target: EventTarget | undefined): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !LETTERLESS.includes(target.type)
  return target.isContentEditable || target.matches('textarea,select,[role="textbox"],[role="combobox"]')
}

const focusedDeep = (): Element | null => {
  let at = focused()
  while (at) {
    const inner = shadowOf(at)?.activeElement
    if (!inner) return at
    at = inner
  }
  return null
}

/** Whether somebody types in the page, and its letters are its own. */
const isTyping = (): boolean => isEditable(focusedDeep() ?? undefined)

const MARKED = { lead: 'lead opened', 'dead-end': 'dead end' } as const

/** The letter of a key that is held with Alt and Shift: by then many layouts write another sign. */
const chordOf = ({ altKey, shiftKey, code }: KeyboardEvent): string | undefined =>
  altKey && shiftKey ? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() : undefined

const isPlain = ({ altKey, shiftKey }: KeyboardEvent): boolean => !altKey && !shiftKey

/** The card after a snapshot. It never takes the focus by itself, and leaves unless it is used. */
class SnapshotCard implements Card {
  #parts: CardParts | null = null
  #stepId: string | null = null
  #leaving: ReturnType<typeof setTimeout> | undefined
  #cameFrom: Element | null = null
  #wanted: Wanted = 'why'
  /** what is still on its way to the journal: words of a verdict must not overtake it */
  #sending: Promise<unknown> = Promise.resolve()
  readonly #overlay: Overlay
  readonly #send: typeof sendFromPage
  readonly #fromPage: Record<string, () => void> = {
    n: () => this.#focusField(),
    d: () => void this.#mark('dead-end'),
    l: () => void this.#mark('lead'),
    u: () => void this.#undo(),
  }
  readonly #inField: Record<string, () => void> = {
    Enter: () => void this.#answer(),
    Escape: () => this.close(),
  }

  constructor(overlay: Overlay, send: typeof sendFromPage) {
    this.#overlay = overlay
    this.#send = send
  }

  show(news: News, graph: Element): void {
    const box = graph.getBoundingClientRect()
    this.close()
    this.#stepId = news.saved?.stepId ?? null
    if (this.#stepId) flash(this.#overlay, graph)
    this.#parts = buildCard(news, box, [
      ['D', 'dead end', () => void this.#mark('dead-end')],
      ['L', 'lead', () => void this.#mark('lead')],
      ['U', 'undo', () => void this.#undo()],
    ])
    placeCard(this.#parts.card, box)
    this.sayKeys()
    this.#overlay.add(this.#parts.card, graph)
    this.#stay()
  }

  /** Which keys it hears now: bare letters belong to a field of the page that has the focus. */
  sayKeys(): void {
    if (this.#parts && !this.#hasFocus()) sayKeys(this.#parts, isTyping())
  }

  develop(stepId: string, thumbnail: string): void {
    if (this.#parts && this.#stepId === stepId) this.#parts.picture.src = thumbnail
  }

  close(): void {
    clearTimeout(this.#leaving)
    if (!this.#parts) return
    this.#giveFocusBack()
    this.#overlay.drop(this.#parts.card)
    this.#parts = null
    this.#wanted = 'why'
  }

  /**
   * One keystroke while the card is shown: N, D, L, U from the page, with Alt and Shift also while somebody types there;
   * Enter and Esc in the field.
   */
  onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey) return
    const act = this.#actFor(event)
    if (!act) return
    event.preventDefault()
    event.stopImmediatePropagation()
    act()
  }

  #actFor(event: KeyboardEvent): (() => void) | undefined {
    if (!this.#parts || !this.#stepId) return undefined
    if (event.target !== this.#overlay.host || !this.#hasFocus()) {
      if (event.repeat) return undefined
      const free = isPlain(event) && !isEditable(event.composedPath()[0])
      return this.#fromPage[(free ? event.key.toLowerCase() : chordOf(event)) ?? '']
    }
    if (!isPlain(event)) return undefined
    const inField = this.#overlay.shadow.activeElement === this.#parts.field
    return inField || event.key === 'Escape' ? this.#inField[event.key] : undefined
  }

  #stay(): void {
    clearTimeout(this.#leaving)
    this.#leaving = setTimeout(() => (this.#isInUse() ? this.#stay() : this.close()), STAYS_MS)
  }

  /** A field that nobody asked for gives the focus back when nothing is typed in it. */
  #isInUse(): boolean {
    if (!this.#parts) return false
    const { field, card } = this.#parts
    return field.value !== '' || card.matches(':hover') || (this.#wanted === 'why' && this.#hasFocus())
  }

  /** Also while another window is in front: Firefox has no `:focus` then. */
  #hasFocus(): boolean {
    return this.#parts?.card.contains(this.#overlay.shadow.activeElement) === true
  }

  #focusField(): void {
    if (!this.#hasFocus()) this.#cameFrom = focusedDeep()
    this.#parts?.field.focus({ preventScroll: true })
  }

  #giveFocusBack(): void {
    if (!this.#parts || !this.#hasFocus()) return
    this.#parts.field.blur()
    const before = this.#cameFrom
    this.#cameFrom = null
    if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true })
  }

  #typed(): string {
    return this.#parts?.field.value.trim() ?? ''
  }

  #say(words: string): void {
    if (this.#parts) this.#parts.said.textContent = words
    this.#stay()
  }

  /** Sends after all that was sent before; false where it was not kept, or the card is another's by then. */
  async #keep(words: string, send: () => Promise<unknown>): Promise<boolean> {
    const parts = this.#parts
    const sent = this.#sending.then(send)
    this.#sending = sent.catch(() => undefined)
    try {
      await sent
      if (parts !== this.#parts) return false
      this.#say(words)
      return true
    } catch (error) {
      if (parts === this.#parts) this.#say(`Not kept: ${sentence(error)}, try again`)
      return false
    }
  }

  /** What was typed, as what was asked for. */
  async #answer(): Promise<void> {
    const [stepId, text, wanted] = [this.#stepId, this.#typed(), this.#wanted]
    if (!text || !stepId) {
      this.close()
      return
    }
    const kept =
      wanted === 'why'
        ? await this.#keep('kept', () => this.#send('why', { stepId, text }))
        : await this.#keep(MARKED[wanted], () => this.#send('mark', { stepId, as: wanted, text }))
    if (kept) this.#leaveField()
  }

  #leaveField(): void {
    this.#wanted = 'why'
    this.#giveFocusBack()
    if (this.#parts) this.#parts.field.value = ''
    this.sayKeys()
  }

  /** Marked at once, in case that nothing more is said; what is typed next says why, or asks the question. */
  async #mark(as: Exclude<Wanted, 'why'>): Promise<void> {
    if (!this.#stepId || !this.#parts) return
    this.#wanted = as
    const stepId = this.#stepId
    if (this.#typed()) {
      await this.#answer()
      return
    }
    this.#focusField()
    askFor(this.#parts, as)
    await this.#keep(MARKED[as], () => this.#send('mark', { stepId, as, text: '' }))
  }

  async #undo(): Promise<void> {
    if (!this.#stepId) return
    try {
      const { trimmed } = await this.#send('undo', { stepId: this.#stepId })
      this.#say(trimmed ? 'undone · U brings it back' : 'saved again')
    } catch (error) {
      this.#say(`Not undone: ${sentence(error)}, try again`)
    }
  }
}

export const createCard: Capture['createCard'] = (overlay, send) => {
  const { host, signal } = overlay
  // Before what keeps the turns of a wheel from the page.
  keepOutOfTheWay(overlay)
  const keep = (event: Event) => event.target === host && event.stopImmediatePropagation()
  for (const type of KEYSTROKES) addEventListener(type, keep, { capture: true, passive: true, signal })
  overlay.style(CARD_STYLE)
  const card = new SnapshotCard(overlay, send)
  addEventListener('focusin', () => card.sayKeys(), { capture: true, passive: true, signal })
  return card
}
