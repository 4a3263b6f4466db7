import { maker } from './make'
import { replay } from './player'

/** Puts a button into an exported story that opens the replay over it. Without script the story is whole, too. */
export const offerReplay = (page: Document): void => {
  const path = page.querySelector('ol.path')
  const head = page.querySelector('.story > header')
  if (!path || !head) return
  const make = maker(page)
  const dialog = make('dialog', { class: 'story replay', 'aria-label': 'Replay' })
  const open = make('button', { type: 'button', class: 'offer' }, 'Replay')
  const guesses = new Map<number, string>()
  let at = 0
  open.addEventListener('click', () => {
    dialog.showModal()
    const moved = (to: number) => void (at = to)
    const end = replay(path, dialog, { at, guesses, moved, leave: () => dialog.close() })
    dialog.addEventListener('close', end, { once: true })
  })
  page.body.append(dialog)
  head.append(make('p', {}, open))
}
