import type { Entry } from '@/lib/story/outline'
import type { Told } from './people'
import { HandOverLine, LeadRow, VerdictRow } from './row-leads'
import { KeptRow, RunRow, type Slots } from './row-looks'

type RowContentProps = Slots & { entry: Entry; told: Told }

const Content = ({ entry, told, ...slots }: RowContentProps) => {
  switch (entry.kind) {
    case 'kept':
      return <KeptRow entry={entry} told={told} {...slots} />
    case 'looks':
      return <RunRow entry={entry} told={told} unfold={slots.unfold} />
    case 'lead':
      return <LeadRow entry={entry} />
    case 'verdict':
      return <VerdictRow entry={entry} told={told} />
  }
}

/** What an entry of the trail says. First rows are drawn from this without React: no hook in any of it. */
export const RowContent = (props: RowContentProps) => (
  <>
    <HandOverLine entryKey={props.entry.key} told={props.told} />
    <Content {...props} />
  </>
)
