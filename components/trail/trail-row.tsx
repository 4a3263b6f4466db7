import { classes } from '@/components/classes'
import { TrailLine } from '@/components/trail-line/trail-line'
import { Foreign } from './row-parts'
import { HandOverLine, LeadRow, VerdictRow } from './row-leads'
import { RowField } from './row-field'
import { KeptRow, LookRow, RunRow } from './row-looks'
import { RowMenu } from './row-menu'
import styles from './row.module.css'
import type { Row } from './rows'
import { useDrag } from './use-drag'
import { useWalk } from './walk'

const Content = ({ row, large }: { row: Row; large: boolean }) => {
  if (row.kind === 'look') return <LookRow look={row.look} before={row.before} />
  const { entry } = row
  switch (entry.kind) {
    case 'kept':
      return <KeptRow entry={entry} large={large} />
    case 'looks':
      return <RunRow entry={entry} />
    case 'lead':
      return <LeadRow entry={entry} />
    case 'verdict':
      return <VerdictRow entry={entry} />
  }
}

type TrailRowProps = { row: Row; large: boolean; split: ((stepId: string) => void) | null }

/** One line of the trail; pointing at it makes it the one that the keys act on. */
export const TrailRow = ({ row, large, split }: TrailRowProps) => {
  const { cursor, move } = useWalk()
  const here = cursor === row.key
  const { handle, target, over } = useDrag(row)
  return (
    <div
      className={classes(styles.row, here && styles.here)}
      aria-current={here}
      data-row={row.key}
      onClick={() => move(row.key)}
      {...target}
    >
      {handle ? (
        <span className={styles.handle} title="Drag to another lead, or press M" {...handle}>
          <TrailLine rail={row.rail} />
        </span>
      ) : (
        <TrailLine rail={row.rail} />
      )}
      <div className={styles.content}>
        {row.kind === 'entry' && <HandOverLine entryKey={row.key} />}
        <Content row={row} large={large} />
        <RowField row={row} />
      </div>
      {over !== null && (
        <span className={styles.drop}>
          Move to <Foreign text={over} />
        </span>
      )}
      <RowMenu row={row} split={split} />
    </div>
  )
}
