import { useMemo } from 'react'
import { useActs } from '@/components/toast/acts'
import { usePerformed } from '@/components/toast/use-perform'
import type { Id } from '@/lib/model/id'
import type { Verdict } from '@/lib/model/lead'
import { aimAt, canJudge, canReopen, type Aim } from './aim'
import {
  ask,
  giveOrigin,
  hang,
  judge,
  judgeStep,
  keepStep,
  rephrase,
  reword,
  sayWhy,
  type Asked,
  type Deed,
  type Origin,
} from './deeds'
import type { Field } from './fields'
import type { Row } from './rows'
import { useWalk } from './walk'

export type RowActs = {
  aim: Aim
  /** opens a field in the row; where that makes no sense for it, says so */
  open: (field: Field) => void
  /** what a field's words do; answers whether that went well */
  keep: (field: Field, text: string) => Promise<boolean>
  ask: (asked: Asked) => Promise<boolean>
  /** says anew why the lead was opened and whose idea it was */
  giveOrigin: (origin: Origin) => Promise<boolean>
  /** hangs the row's steps on a lead, or (null) on the main line */
  moveTo: (leadId: Id | null) => void
  fold: () => void
  trim: () => void
}

const verdictOf = (field: Field): Verdict | null =>
  field === 'open' || field === 'dead-end' || field === 'confirmed' ? field : null

const makes = (aim: Aim, field: Field): boolean => {
  if (field === 'lead') return true
  if (field === 'move') return aim.moves.length > 0
  if (field === 'question' || field === 'origin') return aim.lead !== null
  if (field === 'why') return aim.step !== null
  if (field === 'words') return aim.step?.kind === 'note' || aim.step?.kind === 'fact'
  return field === 'open' ? canReopen(aim) : canJudge(aim)
}

const CLOSED = { open: 'open', 'dead-end': 'a dead end', confirmed: 'confirmed' } as const

/** Why a field does not open here. */
const refusal = ({ lead }: Aim, field: Field): string => {
  if (field === 'move') return 'Only steps can be moved'
  if (field === 'open') return lead ? 'This lead is open' : 'There is no lead here to reopen'
  if (lead && lead.state !== 'open') return `This lead is ${CLOSED[lead.state]}: R reopens it`
  return 'There is nothing here to say that of'
}

const judged = (
  { lead, step }: Aim,
  trailId: Id,
  verdict: Verdict,
  because: string,
): Promise<Deed> | null => {
  if (lead) return judge(trailId, lead.id, { verdict, because, stepId: step?.id ?? null })
  return step && judgeStep(step, { verdict, because })
}

const deedOf = (aim: Aim, trailId: Id, field: Field, text: string): Promise<Deed> | null => {
  const { step, lead } = aim
  const verdict = verdictOf(field)
  if (verdict) return judged(aim, trailId, verdict, text)
  if (field === 'question') return lead && text !== '' ? rephrase(trailId, lead.id, text) : null
  if (!step) return null
  return field === 'why' ? sayWhy(trailId, step.id, text) : reword(trailId, step.id, text)
}

/** What can be done to one row. Every deed is said, and can be undone. */
export const useRow = (row: Row | null): RowActs | null => {
  const { shown, edit, turn } = useWalk()
  const { did } = useActs()
  const performed = usePerformed()
  return useMemo(() => {
    if (!row) return null
    const trailId = shown.whole.trail.id
    const aim = aimAt(shown.outline, row)
    const perform = (deed: Promise<Deed> | null): Promise<boolean> =>
      deed ? performed(deed) : Promise.resolve(true)
    const isRun = row.kind === 'entry' && row.entry.kind === 'looks'
    return {
      aim,
      open: (field) => {
        if (makes(aim, field)) edit({ key: row.key, field })
        else did(refusal(aim, field))
      },
      ask: (asked) => perform(ask(trailId, aim.fromId, asked)),
      giveOrigin: (origin) => perform(aim.lead && giveOrigin(trailId, aim.lead.id, origin)),
      moveTo: (leadId) => {
        if (aim.moves.length > 0 && leadId !== (aim.lead?.id ?? null))
          void perform(hang(trailId, aim.moves, leadId))
      },
      keep: (field, text) => perform(deedOf(aim, trailId, field, text)),
      fold: () => {
        if (isRun) turn(row.key)
        else if (aim.look)
          void perform(keepStep(trailId, aim.look.step.id, aim.look.kept ? 'folded' : 'kept'))
      },
      trim: () => void perform(aim.step && keepStep(trailId, aim.step.id, 'trimmed')),
    }
  }, [row, shown, edit, turn, performed, did])
}
