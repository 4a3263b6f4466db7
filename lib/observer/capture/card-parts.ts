import { create } from '../dom'
import type { Overlay } from '../overlay'
import type { Card } from '../world'

/** What the card tells: a snapshot that is on disk, or a sentence why there is none. */
export type News = Parameters<Card['show']>[0]

export type CardParts = {
  card: HTMLElement
  field: HTMLInputElement
  said: HTMLElement
  picture: HTMLImageElement
  hint: HTMLElement
}

/** What the card's buttons do, by their keys. */
export type Acts = [key: string, words: string, act: () => void][]

const WIDTH = 260
const PICTURE = { width: 242, height: 100 }
const INSET = 6
const WORDS = 65_536
const FLASH_MS = 120

const text = (tag: 'p' | 'button', words: string): HTMLElement => {
  const element = create(tag)
  element.textContent = words
  return element
}

const createField = (): HTMLInputElement => {
  const field = create('input')
  field.setAttribute('aria-label', 'Why?')
  field.dir = 'auto'
  field.maxLength = WORDS
  return field
}

const buttonsFor = (acts: Acts): HTMLElement => {
  const row = create('div')
  row.className = 'acts'
  for (const [key, words, act] of acts) {
    const button = text('button', `${key} ${words}`)
    button.addEventListener('click', (event) => event.isTrusted && act())
    row.append(button)
  }
  return row
}

/** As large as it will be, so that the card does not grow under the pointer when its picture comes. */
const pictureOf = (thumbnail: string | null, { width, height }: DOMRect): HTMLImageElement => {
  const picture = create('img')
  const factor = Math.min(1, PICTURE.width / width, PICTURE.height / height)
  picture.style.width = `${width * factor}px`
  picture.style.height = `${height * factor}px`
  if (thumbnail) picture.src = thumbnail
  picture.alt = ''
  return picture
}

export const buildCard = (news: News, graph: DOMRect, acts: Acts): CardParts => {
  const card = create('div')
  card.className = 'card'
  const { saved } = news
  const said = text(
    'p',
    saved
      ? ['saved', saved.place].filter(Boolean).join(' · ')
      : `Not saved: ${news.trouble ?? 'nobody knows why'}, try again`,
  )
  said.setAttribute('role', 'status')
  const field = createField()
  const hint = text('p', 'While you type in the page: Alt+Shift with the letter.')
  hint.className = 'hint'
  const picture = pictureOf(saved?.thumbnail ?? null, graph)
  if (saved?.thumbnail || saved?.developing) card.append(picture)
  card.append(said)
  if (saved?.incomplete) card.append(text('p', saved.incomplete))
  if (saved) card.append(field, buttonsFor(acts), hint)
  return { card, field, said, picture, hint }
}

/** What words in the field are: `why` of the snapshot, or of what a key has just made of it. */
export type Wanted = 'why' | 'dead-end' | 'lead'

const WANTED = { 'dead-end': 'Dead end because …', lead: 'Which question?' } as const

/** Asks for the words of a verdict or a lead, which are not needed. */
export const askFor = ({ field }: CardParts, wanted: Exclude<Wanted, 'why'>): void => {
  field.placeholder = WANTED[wanted]
}

/** How N, D, L and U are pressed: while somebody types in the page, not bare. */
export const sayKeys = ({ field, hint }: CardParts, typing: boolean): void => {
  field.placeholder = typing ? 'Why? (Alt+Shift+N)' : 'Why? (N)'
  hint.hidden = !typing
}

/**
 * At the graph's top right corner. The style keeps it inside the viewport, also where a panel opens beside the page:
 * asking for its height costs a layout.
 */
export const placeCard = (card: HTMLElement, graph: DOMRect): void => {
  card.style.left = `clamp(0px, ${graph.right - WIDTH - INSET}px, 100vw - ${WIDTH + INSET}px)`
  card.style.setProperty('--top', `${Math.max(graph.top, 0) + INSET}px`)
}

export const flash = (overlay: Overlay, graph: Element): void => {
  const { left, top, width, height } = graph.getBoundingClientRect()
  const frame = create('div')
  frame.className = 'flash'
  frame.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`
  overlay.add(frame, graph)
  setTimeout(() => overlay.drop(frame), FLASH_MS)
}
