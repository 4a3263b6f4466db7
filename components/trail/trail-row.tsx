import { classes } from '@/components/classes'
import { Picture, Thumbnail } from '@/components/picture/picture'
import { TrailLine } from '@/components/trail-line/trail-line'
import type { Snapshot } from '@/lib/model/step'
import { movedTo } from '@/lib/story/moved'
import type { Kept } from '@/lib/story/outline'
import { Difference } from './difference'
import { LookRow } from './look-row'
import { RowContent } from './row-content'
import { RowField } from './row-field'
import { Unfold } from './row-looks'
import { RowMenu } from './row-menu'
import { Foreign } from './row-parts'
import styles from './row.module.css'
import type { Row } from './rows'
import { useDrag } from './use-drag'
import { useWalk } from './walk'

const UnfoldKey = ({ id, words }: { id: string; words: string }) => {
  const { opened, turn } = useWalk()
  return <Unfold words={words} open={opened.has(id)} turn={() => turn(id)} />
}

const RowPicture = ({ step, large }: { step: Snapshot; large: boolean }) => {
  const { now } = useWalk().shown.outline
  return large ? (
    <Picture step={step} className={styles.large} marks={now.marks.get(step.id)} />
  ) : (
    <Thumbnail step={step} className={styles.small} />
  )
}

const KeptDifference = ({ entry }: { entry: Kept }) => {
  const walk = useWalk()
  const { step } = entry.look
  if (!('view' in step)) return null
  return <Difference step={step} before={entry.before} moved={movedTo(entry)} told={walk} />
}

const Content = ({ row, large }: { row: Row; large: boolean }) => {
  const walk = useWalk()
  if (row.kind === 'look') {
    const { look, before, entryKey } = row
    return <LookRow look={look} before={before} entryKey={entryKey} told={walk} />
  }
  return (
    <RowContent
      entry={row.entry}
      told={walk}
      unfold={(id, words) => <UnfoldKey id={id} words={words} />}
      picture={(step) => <RowPicture step={step} large={large} />}
      difference={(entry) => <KeptDifference entry={entry} />}
    />
  )
}

type TrailRowProps = { row: Row; large: boolean; split: ((stepId: string) => void) | null }

/** One line of the trail; pointing at it makes it the one that the keys act on. */
export const TrailRow = ({ row, large, split }: TrailRowProps) => {
  const walk = useWalk()
  const here = walk.cursor === row.key
  const { handle, target, over } = useDrag(row)
  return (
    <div
      className={classes(styles.row, here && styles.here)}
      aria-current={here}
      data-row={row.key}
      onClick={() => walk.move(row.key)}
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
