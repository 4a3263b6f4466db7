import { useSyncExternalStore } from 'react'
import { Button } from '@/components/controls/button'
import { useActs } from '@/components/toast/acts'
import { write } from '@/components/trail/deeds'
import { fieldAt } from '@/components/trail/fields'
import { Foreign } from '@/components/trail/row-parts'
import { useWalk } from '@/components/trail/walk'
import type { Left, Unkept } from '@/components/unkept/unkept'
import { isInUse } from '@/lib/journal/trails'
import styles from './left-words.module.css'

const textOf = ({ words }: Left): string =>
  ['question', 'text', 'because', 'link'].flatMap((part) => words[part]?.trim() || []).join(' · ')

const OneLeft = ({ left, unkept }: { left: Left; unkept: Unkept }) => {
  const { shown } = useWalk()
  const { attempt, did } = useActs()
  const text = textOf(left)
  const keep = () =>
    attempt(async () => {
      const trailId = (await isInUse(left.trailId)) ? left.trailId : shown.whole.trail.id
      const { words, undo } = await write(trailId, { kind: 'note', text }, left.at)
      unkept.drop(left)
      did(words, undo)
    })
  return (
    <li className={styles.left}>
      <p>
        Not kept when you left it: “<Foreign text={text} />”
      </p>
      <Button onClick={keep}>Keep as a note</Button>
      <Button look="bare" onClick={() => unkept.drop(left)}>
        Drop
      </Button>
    </li>
  )
}

/** Words whose field is gone: of a trail that is not shown any longer, or of a row that is not there. */
export const LeftWords = ({ unkept }: { unkept: Unkept }) => {
  const { shown, rows } = useWalk()
  const left = useSyncExternalStore(unkept.subscribe, unkept.all)
  const isHere = ({ trailId, place }: Left): boolean => {
    const key = fieldAt(place)?.key
    return trailId === shown.whole.trail.id && (key === undefined || rows.some((row) => row.key === key))
  }
  const gone = left.filter((one) => !isHere(one))
  if (gone.length === 0) return null
  return (
    <ul className={styles.all} aria-label="Words that are not kept">
      {gone.map((one) => (
        <OneLeft key={`${one.trailId} ${one.place}`} left={one} unkept={unkept} />
      ))}
    </ul>
  )
}
