import type { Lead, Suggestion } from '@/lib/model/lead'
import { foreign, link } from './foreign'
import { oneLine } from './label'
import type { Markup } from './markup'

/** Before the words of whoever or whatever it was; and where there are none. */
const FROM: Readonly<Record<Suggestion['from'], readonly [named: string, unnamed: string]>> = {
  person: ['suggested by', 'suggested by somebody'],
  runbook: ['suggested by the runbook', 'suggested by a runbook'],
  message: ['suggested by a message:', 'suggested by a message'],
  story: ['suggested by the story', 'suggested by an earlier story'],
  other: ['suggested by', 'suggested from elsewhere'],
}

/** In front of a comma or of a full stop of ours. */
const clause = (text: string): string =>
  oneLine(text)
    .replace(/^because\s+(?=\S)/i, '')
    .replace(/\s*\.$/, '')

const suggestion = ({ from, text }: Suggestion): string => {
  const [named, unnamed] = FROM[from]
  const words = clause(text)
  return words === '' ? unnamed : `${named} ${words}`
}

/** "because …, suggested by …": why a lead was opened and whose idea it was; empty where nobody said. */
export const originOf = ({ because, suggested }: Pick<Lead, 'because' | 'suggested'>): string => {
  const reason = clause(because)
  return [
    ...(reason === '' ? [] : [`because ${reason}`]),
    ...(suggested ? [suggestion(suggested)] : []),
  ].join(', ')
}

/** The same in a story, with the link of what suggested it; empty where nobody said. */
export const originMarkup = (lead: Pick<Lead, 'because' | 'suggested'>): Markup[] => {
  const said = originOf(lead)
  if (said === '') return []
  const url = lead.suggested?.link ?? null
  return [foreign(said), ...(url === null ? [] : [' · ', link(url, 'Open')])]
}
