import { Button } from '@/components/controls/button'
import { counted } from '@/components/words'
import { useActs } from '@/components/toast/acts'
import type { Id } from '@/lib/model/id'
import type { Restored } from '@/lib/share/restore'
import { readable } from '@/lib/story/foreign'
import { titleOf } from '@/lib/story/title'
import styles from './library.module.css'
import { outcome, takeIn } from './receive'

export type Opened = Extract<Restored, { ok: true }>

const describe = ({ whole, pictures }: Opened): string => {
  const names = whole.people.map(({ name }) => readable(name)).filter((name) => name !== '')
  const claimed = names.length === 0 ? '' : `, claimed by ${names.join(', ')}`
  const { size } = pictures
  return `“${readable(titleOf(whole))}”: ${counted(whole.steps.length, 'step')}, ${counted(size, 'picture')}${claimed}.`
}

type PreviewProps = { opened: Opened; close: () => void; show: (trailId: Id) => void }

/** What would be taken in, before it is. */
export const Preview = ({ opened, close, show }: PreviewProps) => {
  const { attempt, did } = useActs()
  const take = () =>
    attempt(async () => {
      const imported = await takeIn(opened.whole, opened.pictures, opened.numbers)
      close()
      show(imported.trailId)
      did(outcome(imported))
    })
  return (
    <>
      <p>{describe(opened)}</p>
      {opened.notices.length > 0 && (
        <ul className={styles.notices}>
          {opened.notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button look="main" onClick={take}>
          Take it in
        </Button>
        <Button look="bare" onClick={close}>
          Leave it
        </Button>
      </div>
    </>
  )
}
