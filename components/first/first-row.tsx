import { Frame, NoPicture } from '@/components/picture/frame'
import type { Told } from '@/components/trail/people'
import { RowContent } from '@/components/trail/row-content'
import { Unfold } from '@/components/trail/row-looks'
import styles from '@/components/trail/row.module.css'
import type { Row } from '@/components/trail/rows'
import { TrailLine } from '@/components/trail-line/trail-line'
import type { Snapshot } from '@/lib/model/step'
import type { Kept } from '@/lib/story/outline'

/** The room of a picture; its bytes come with the page. */
const room = ({ picture, missed }: Snapshot) =>
  picture ? <Frame picture={picture} className={styles.large} /> : <NoPicture missed={missed} />

/** The room of what changed, a line: naming that takes the grammars of the queries, which come with the page. */
const changed = ({ before }: Kept) =>
  before && (
    <ul className={styles.changes} aria-hidden="true">
      <li className={styles.chip} style={{ visibility: 'hidden' }}>
        …
      </li>
    </ul>
  )

const unfold = (_: string, words: string) => <Unfold words={words} open={false} />

/** A line of the trail as it is before anything in it answers; the button of its menu, which nobody sees, has its room. */
export const FirstRow = ({ row, told }: { row: Row; told: Told }) => (
  <div role="listitem">
    <div className={styles.row} aria-current={false} data-row={row.key}>
      <TrailLine rail={row.rail} />
      <div className={styles.content}>
        {row.kind === 'entry' && (
          <RowContent entry={row.entry} told={told} unfold={unfold} picture={room} difference={changed} />
        )}
      </div>
      <span className={styles.more} />
    </div>
  </div>
)
