import { clipLine } from '../look'

/** What an element says, in one line. */
export const textOf = (element: Element | null | undefined): string => {
  if (!element) return ''
  return clipLine(element instanceof HTMLTextAreaElement ? element.value : element.textContent)
}
