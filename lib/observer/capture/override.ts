import type { Find } from './find'
import { textOf } from './text'

/** Where Grafana says that a panel has a window of its own: 9 and later, before. */
const HEADER = '[data-testid="title-items-container"],[data-testid*="time info" i],.panel-time-info'
const WINDOW =
  /\b(last|this|previous|today|yesterday)\b.*|\b(time ?shift|earlier|ago)\b.*|[-+]\d+[smhdwMy]\b.*/i

/** The window of the panel's own, as its header shows it; null where it shows that of its page. */
export const overrideOf = (find: Find): string | null => {
  for (const header of find(HEADER, 5)) {
    const text = textOf(header)
    if (WINDOW.test(text)) return text
  }
  return null
}
