import type { Whole } from '@/lib/model/whole'
import { clocksOf } from './clocks'
import { foreign } from './foreign'
import { el, type Markup } from './markup'
import type { Telling } from './telling'
import { duration } from './times'

/** Whose times are not those of their own clock, so that nobody holds them against the windows of their graphs. */
export const clockNotes = (recorded: Whole, { who }: Telling): Markup[] =>
  [...clocksOf(recorded)].map(([id, shift]) =>
    el(
      'p',
      {},
      'What ',
      foreign(who(id)),
      ` did is told ${duration(Math.abs(shift))} ${shift < 0 ? 'earlier' : 'later'} than their clock had it.`,
    ),
  )
