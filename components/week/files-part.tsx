import { FolderOpen } from 'lucide-react'
import type { ChangeEvent } from 'react'
import { Button } from '@/components/controls/button'
import { Foreign } from '@/components/trail/row-parts'
import { counted } from '@/components/words'
import { hold, letGo, useHeld } from './held'
import styles from './week.module.css'

const chosen = ({ target }: ChangeEvent<HTMLInputElement>): void => {
  void hold([...(target.files ?? [])]).then(() => {
    target.value = ''
  })
}

/** A button that asks for files, as a label: the field itself is there for who does not see. */
const Choose = ({ words, folder }: { words: string; folder: boolean }) => (
  <label className={styles.choose}>
    <FolderOpen aria-hidden="true" />
    {words}
    <input
      type="file"
      multiple
      className={styles.unseen}
      onChange={chosen}
      {...(folder ? { webkitdirectory: '' } : { accept: '.json,.html,.htm' })}
    />
  </label>
)

const Outcome = () => {
  const { trails, troubles, passed, reading } = useHeld()
  const said = [
    ...(reading > 0 ? [`Reading, ${counted(reading, 'file')} to go.`] : []),
    ...(trails.length > 0
      ? [`${counted(trails.length, 'trail')} held for this meeting, none of them imported.`]
      : []),
    ...(passed > 0 ? [`${counted(passed, 'file')} passed over: no trail by name, or more than 200.`] : []),
  ]
  return (
    <>
      <p role="status" className={styles.faint}>
        {said.join(' ')}
      </p>
      {troubles.length > 0 && (
        <ul className={styles.troubles} aria-label="Files that could not be read">
          {troubles.map(({ name, message }) => (
            <li key={name}>
              <strong>
                <Foreign text={name} />
              </strong>
              : {message}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The way in for a folder of story files: read for this meeting, and let go with it. */
export const FilesPart = () => {
  const { trails } = useHeld()
  return (
    <section aria-label="Story files" className={styles.part}>
      <div className={styles.acts}>
        <Choose words="Add a folder of stories" folder />
        <Choose words="Add files" folder={false} />
        {trails.length > 0 && (
          <Button look="bare" onClick={letGo}>
            Let the files go
          </Button>
        )}
      </div>
      <p className={styles.faint}>
        Trail files and exported stories, or drop them anywhere here. They are not imported.
      </p>
      <Outcome />
    </section>
  )
}
