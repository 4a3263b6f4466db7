import { clipLine } from '../look'

/** What an element says, in one line. */
export const textOf = (element: Element | null | undefined): string => {
  if (!element) return ''
  return clipLine(element instanceof HTMLTextAreaElement ? element.value : element.textContent)
}

/** What a text of a drawing says, without the words for a pointer that rests on it. */
export const drawnText = (text: Element): string =>
  clipLine(
    [...text.childNodes]
      .filter(({ nodeName }) => nodeName !== 'title')
      .map(({ textContent }) => textContent)
      .join(''),
  )
