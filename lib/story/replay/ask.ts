import type { Question } from './guess'
import type { Make } from './make'

/** The question before a frame; `said` gets the reader's words, or null where they only want to see it. */
export const askForm = (
  make: Make,
  { ask, picks }: Question,
  said: (words: string | null) => void,
): HTMLFormElement => {
  const field = make('input', { id: 'guess', autocomplete: 'off', maxlength: '500', dir: 'auto' })
  const pick = (words: string) => {
    const button = make('button', { type: 'button', class: 'pick' }, make('bdi', { dir: 'auto' }, words))
    button.addEventListener('click', () => said(words))
    return make('li', {}, button)
  }
  const form = make(
    'form',
    { class: 'guess' },
    make('label', { for: 'guess' }, ask),
    field,
    picks.length > 0 ? make('ul', { 'aria-label': 'Or pick one' }, ...picks.map(pick)) : null,
    make('button', {}, 'Show what came'),
    make(
      'p',
      { class: 'aside' },
      'What you say stays in this page. It is never saved, and gone when the page closes.',
    ),
  )
  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault()
    said(field.value.trim() || null)
  })
  return form
}
