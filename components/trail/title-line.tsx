import { useState } from 'react'
import { Button } from '@/components/controls/button'
import { Dots } from '@/components/controls/icons'
import { Menu, type Choice } from '@/components/controls/menu'
import { aimAt } from './aim'
import { ACTS } from './name-line'
import styles from './title-line.module.css'
import { TrailName } from './trail-name'
import { trailChoices, type TrailActs } from './use-trail-acts'
import { useWalk } from './walk'

type TitleLineProps = {
  acts: TrailActs
  /** what else the menu holds, before what it holds everywhere */
  lines?: readonly Choice[]
  /** whether the name is being written as it opens */
  begun?: boolean
  large?: boolean
}

/** The trail's name, and what can be done with it. */
export const TitleLine = ({ acts, lines = [], begun = false, large = false }: TitleLineProps) => {
  const { shown, rows, cursor } = useWalk()
  const [naming, setNaming] = useState(begun)
  const row = rows.find(({ key }) => key === cursor)
  const at = row ? (aimAt(shown.outline, row).step?.id ?? null) : null
  return (
    <div className={large ? styles.large : styles.line}>
      <TrailName editing={naming} edit={setNaming} />
      <Menu
        trigger={
          <Button look="bare" aria-label={ACTS}>
            <Dots />
          </Button>
        }
        choices={[...lines, ...trailChoices(acts, { rename: () => setNaming(true), at })]}
      />
    </div>
  )
}
