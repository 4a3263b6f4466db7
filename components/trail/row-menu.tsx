import { Menu, type Choice } from '@/components/controls/menu'
import { canJudge, canReopen } from './aim'
import { MoreButton } from './more-button'
import type { Row } from './rows'
import { useRow, type RowActs } from './use-row'
import { useWalk } from './walk'

const stepChoices = ({ aim, open, fold, trim }: RowActs): Choice[] => {
  const { look, step } = aim
  if (!look || !step) return []
  const worded = step.kind === 'note' || step.kind === 'fact'
  return [
    { words: look.why ? 'Change the why' : 'Why?', key: 'N', act: () => open('why') },
    ...(worded ? [{ words: 'Change the words', act: () => open('words') }] : []),
    { words: look.kept ? 'Fold' : 'Keep in sight', key: 'F', act: fold },
    { words: 'Move to …', key: 'M', act: () => open('move') },
    { words: 'Trim', act: trim },
  ]
}

const leadChoices = ({ aim, open }: RowActs): Choice[] => [
  { words: 'Lead from here …', key: 'L', act: () => open('lead') },
  ...(aim.lead && !aim.step
    ? [
        { words: 'Change the question', act: () => open('question') },
        { words: 'Change because and suggested by', act: () => open('origin') },
      ]
    : []),
  ...(canJudge(aim)
    ? [
        { words: 'Dead end because …', key: 'D', act: () => open('dead-end') },
        { words: 'Confirmed by this', key: 'C', act: () => open('confirmed') },
      ]
    : []),
  ...(canReopen(aim) ? [{ words: 'Reopen because …', key: 'R', act: () => open('open') }] : []),
]

type RowMenuProps = { row: Row; split: ((stepId: string) => void) | null }

const Choices = ({ row, split }: RowMenuProps) => {
  const acts = useRow(row)
  if (!acts) return null
  const { step } = acts.aim
  const choices: Choice[] = [...stepChoices(acts), ...(step ? [null] : []), ...leadChoices(acts)]
  if (split && step) choices.push(null, { words: 'Split the trail here', act: () => split(step.id) })
  return <Menu trigger={<MoreButton />} choices={choices} />
}

/** Everything that the keys do, for who does not know them; of first rows, once the others are read. */
export const RowMenu = ({ row, split }: RowMenuProps) => {
  const { more } = useWalk().shown
  return more ? <MoreButton /> : <Choices row={row} split={split} />
}
