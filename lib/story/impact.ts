import type { Impact } from '@/lib/model/amendment'
import { el, type Markup } from './markup'

/** What is said of an impact, as a sentence; empty where nobody said. */
export const IMPACTS: Readonly<Record<Impact, string>> = {
  customers: 'Customers noticed.',
  none: 'No customer noticed.',
  unknown: '',
}

/** For the head of a story. */
export const impactLine = (impact: Impact): Markup[] =>
  impact === 'unknown' ? [] : [el('p', { class: 'impact' }, IMPACTS[impact])]
