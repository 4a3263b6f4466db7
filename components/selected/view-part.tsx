import { Difference } from '@/components/trail/difference'
import { Foreign, OutLink } from '@/components/trail/row-parts'
import { useWalk } from '@/components/trail/walk'
import type { Snapshot, Visit } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import { rangeOf } from '@/lib/story/caption'
import { labelOfView, toolOf } from '@/lib/story/label'
import { comparedWith, type Moved } from '@/lib/story/moved'
import { Line } from './line'
import { QueryText } from './query-text'
import styles from './selected.module.css'

const Links = ({ view }: { view: View }) => (
  <div className={styles.links}>
    {view.pinned === null ? (
      <p className={styles.faint}>{view.unpinned ?? 'There is no link that keeps these times.'}</p>
    ) : (
      <OutLink url={view.pinned} words="Open as it was" />
    )}
    <OutLink url={view.url} words="Open now" />
    {view.masked.length > 0 && (
      <p className={styles.faint}>
        Secrets in this link were masked ({view.masked.join(', ')}): it may ask you to sign in.
      </p>
    )}
    {view.opaque && <p className={styles.faint}>This link hides part of its view in a short form.</p>}
  </div>
)

const Variables = ({ view }: { view: View }) =>
  Object.entries(view.variables).map(([name, values]) => (
    <Line key={name} name={name}>
      <Foreign text={values.join(', ')} />
    </Line>
  ))

type ViewPartProps = { step: Visit | Snapshot; before: View | null; moved: Moved }

/** What was on the screen, in words: where, when, which queries, and the links back to it. */
export const ViewPart = ({ step, before, moved }: ViewPartProps) => {
  const walk = useWalk()
  const { view } = step
  const other = comparedWith(moved, before)
  const old = other?.queries.length === 1 && view.queries.length === 1 ? other.queries[0] : undefined
  return (
    <>
      <dl className={styles.facts}>
        <Line name={toolOf(view)}>
          <Foreign text={labelOfView(view)} />
        </Line>
        <Line name="Range">{rangeOf(view, walk.times)}</Line>
        <Variables view={view} />
        {view.panel !== null && (
          <Line name="Panel">
            <Foreign text={view.panel} />
          </Line>
        )}
      </dl>
      {view.queries.map(({ text }, index) => (
        <QueryText key={index} text={text} before={old?.text ?? null} />
      ))}
      <Difference step={step} before={before} moved={moved} told={walk} />
      <Links view={view} />
    </>
  )
}
