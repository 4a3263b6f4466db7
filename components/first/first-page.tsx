import { Button } from '@/components/controls/button'
import { Dots } from '@/components/controls/icons'
import { EditableWords } from '@/components/controls/editable-words'
import line from '@/components/trail/live-line.module.css'
import { ACTS, NAME, NameLine } from '@/components/trail/name-line'
import type { Told } from '@/components/trail/people'
import type { Row } from '@/components/trail/rows'
import title from '@/components/trail/title-line.module.css'
import list from '@/components/trail/trail-list.module.css'
import { NAMES, PARTS } from '@/components/trail-page/part'
import styles from '@/components/trail-page/trail-page.module.css'
import { FirstRow } from './first-row'

const nothing = () => undefined

const Head = ({ told: { shown, times } }: { told: Told }) => (
  <header className={styles.head}>
    <div className={title.large}>
      <NameLine>
        <EditableWords label={NAME} text={shown.outline.title} edit={nothing} />
      </NameLine>
      <Button look="bare" aria-label={ACTS}>
        <Dots />
      </Button>
    </div>
    <p className={line.line}>{times.moment(shown.whole.trail.openedAt)}</p>
    <div className={styles.tabs}>
      {PARTS.map((part) => (
        <button
          key={part}
          type="button"
          className={styles.tab}
          data-state={part === 'read' ? 'active' : 'inactive'}
        >
          {NAMES[part]}
        </button>
      ))}
    </div>
  </header>
)

/**
 * The trail page as it is before its code is there: the same words at the same places. It scrolls and its links answer;
 * what else is done is held until `TrailPage` takes its place.
 */
export const FirstPage = ({ rows, told }: { rows: readonly Row[]; told: Told }) => (
  <div className={styles.page}>
    <div className={styles.free} />
    <main className={styles.main} aria-busy={true}>
      <div className={styles.one}>
        <Head told={told} />
        <div className={styles.content}>
          <div className={styles.read}>
            <div className={list.place}>
              <div className={list.scroller} role="list" aria-label={told.shown.outline.title}>
                {rows.map((row) => (
                  <FirstRow key={row.key} row={row} told={told} />
                ))}
              </div>
            </div>
            <aside className={styles.selected} aria-label="What is selected" />
          </div>
        </div>
      </div>
    </main>
  </div>
)
