import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useState } from 'react'
import type { Scrolled } from '@/components/first/held'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import styles from './trail-list.module.css'
import { TrailRow } from './trail-row'
import { useEnd } from './use-end'
import { useWalk } from './walk'

type TrailListProps = {
  /** with whole pictures and read from the start, as on the trail page */
  large?: boolean
  /** null where a trail cannot be split */
  split: ((stepId: Id) => void) | null
  /** null for its start, or its end */
  from?: Scrolled | null
}

const GUESS = { small: 56, large: 64 }

/** What was done or said so far. Unfolding makes rows, too, but none of these. */
const said = ({ steps, leads, amendments }: Whole): number =>
  steps.length + leads.length + amendments.filter(({ kind }) => kind === 'verdict').length

/** The trail line with its rows: newest at the end. Only the rows in sight are drawn. */
export const TrailList = ({ large = false, split, from = null }: TrailListProps) => {
  const { rows, cursor, shown } = useWalk()
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const [begun] = useState(from)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box,
    estimateSize: (index) => begun?.heights[index] ?? (large ? GUESS.large : GUESS.small),
    // What is walked begins at its end, from the first row that is drawn.
    initialOffset: begun?.top ?? (large ? 0 : rows.length * GUESS.small),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
  })
  const { fresh, toEnd } = useEnd(list, {
    box,
    rows: rows.length,
    steps: shown.more ? null : said(shown.whole),
    fromEnd: !large,
  })
  const at = rows.findIndex(({ key }) => key === cursor)
  useEffect(() => {
    if (box && at >= 0) list.scrollToIndex(at, { align: 'auto' })
  }, [at, list, box])
  return (
    <div className={styles.place}>
      <div
        className={styles.scroller}
        ref={setBox}
        role="list"
        aria-label={shown.outline.title}
        tabIndex={-1}
      >
        <div className={styles.rows} style={{ height: `${list.getTotalSize()}px` }}>
          {list.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            return (
              row && (
                <div
                  key={key}
                  ref={list.measureElement}
                  data-index={index}
                  role="listitem"
                  className={styles.item}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <TrailRow row={row} large={large} split={split} />
                </div>
              )
            )
          })}
        </div>
      </div>
      {fresh > 0 && (
        <button type="button" className={styles.fresh} onClick={toEnd}>
          {fresh} new ↓
        </button>
      )}
    </div>
  )
}
