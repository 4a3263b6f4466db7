import { ArrowDown, ArrowUp } from 'lucide-react'
import { Button } from '@/components/controls/button'
import { ImpactChoice } from '@/components/impact/impact-choice'
import { useActs } from '@/components/toast/acts'
import { Foreign } from '@/components/trail/row-parts'
import { amend } from '@/lib/journal/amend'
import type { Impact } from '@/lib/model/amendment'
import type { Id } from '@/lib/model/id'
import { readable } from '@/lib/story/foreign'
import { GROUPS } from '@/lib/story/week/meeting'
import type { Surprise } from '@/lib/story/week/surprise'
import { arrange, useHeld } from './held'
import type { WeekTrails } from './use-week'
import styles from './week.module.css'

type LineProps = {
  surprise: Surprise
  trails: WeekTrails
  /** ids of its group, in order */
  group: readonly Id[]
  all: readonly Id[]
}

/** Changes places with the one before or after it in its group. */
const swapped = (all: readonly Id[], one: Id, other: Id): Id[] =>
  all.map((id) => (id === one ? other : id === other ? one : id))

const Order = ({ surprise: { id, title }, group, all }: LineProps) => {
  const { did } = useActs()
  const at = group.indexOf(id)
  const to = (other: Id | undefined) => {
    if (other !== undefined)
      did(
        'Moved',
        arrange(() => ({ order: swapped(all, id, other) })),
      )
  }
  return (
    <>
      <Button
        look="bare"
        disabled={at <= 0}
        aria-label={`Earlier: ${readable(title)}`}
        onClick={() => to(group[at - 1])}
      >
        <ArrowUp />
      </Button>
      <Button
        look="bare"
        disabled={at === group.length - 1}
        aria-label={`Later: ${readable(title)}`}
        onClick={() => to(group[at + 1])}
      >
        <ArrowDown />
      </Button>
    </>
  )
}

const useSay = (trails: WeekTrails) => {
  const { attempt, did } = useActs()
  return (id: Id, impact: Impact) => {
    if (trails.here.has(id))
      attempt(async () => did('Saved', await amend({ kind: 'impact', trailId: id, impact }, Date.now())))
    else
      did(
        'Said for this meeting',
        arrange(({ impacts }) => ({ impacts: new Map([...impacts, [id, impact]]) })),
      )
  }
}

const Line = (props: LineProps) => {
  const { surprise, trails } = props
  const { id, title, impact } = surprise
  const { leftOut } = useHeld()
  const { did } = useActs()
  const say = useSay(trails)
  const isIn = !leftOut.has(id)
  const turn = () => {
    const undo = arrange((now) => {
      const next = new Set(now.leftOut)
      if (!next.delete(id)) next.add(id)
      return { leftOut: next }
    })
    did(isIn ? 'Left out of this meeting' : 'In this meeting again', undo)
  }
  const from = trails.files.get(id) ?? []
  return (
    <li className={styles.line}>
      <div className={styles.lineHead}>
        <label className={styles.in}>
          <input type="checkbox" checked={isIn} onChange={turn} />
          <span>
            <Foreign text={title} />
          </span>
        </label>
        <Order {...props} />
      </div>
      <p className={styles.faint}>
        {trails.here.has(id) ? <a href={`#${id}/story`}>Open the story</a> : 'In this meeting only'}
        {from.length > 0 && ' · '}
        {from.length > 0 && <Foreign text={from.join(', ')} />}
      </p>
      <ImpactChoice
        of={`Did customers notice? ${readable(title)}`}
        impact={impact}
        say={(said) => say(id, said)}
      />
    </li>
  )
}

/** The order of the meeting: what is in it, what comes first, and what nobody noticed. */
export const AgendaPart = ({ surprises, trails }: { surprises: readonly Surprise[]; trails: WeekTrails }) => {
  const all = surprises.map(({ id }) => id)
  return (
    <section aria-label="In this meeting" className={styles.part}>
      {GROUPS.map(([impact, name]) => {
        const own = surprises.filter((one) => one.impact === impact)
        if (own.length === 0) return null
        return (
          <div key={impact}>
            <h2 className={styles.group}>{name}</h2>
            <ul className={styles.lines}>
              {own.map((surprise) => (
                <Line
                  key={surprise.id}
                  surprise={surprise}
                  trails={trails}
                  group={own.map(({ id }) => id)}
                  all={all}
                />
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
