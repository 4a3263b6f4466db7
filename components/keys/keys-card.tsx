import { Dialog } from '@/components/controls/dialog'
import styles from './keys-card.module.css'

const KEYS: readonly (readonly [string, string])[] = [
  ['J  K', 'walk down, walk up'],
  ['N', 'why: words on this step; on a lead, its question'],
  ['L', 'a lead from here'],
  ['D', 'dead end because …: the lead of this step, or the step itself'],
  ['C', 'confirmed by this'],
  ['R', 'reopen because …'],
  ['M', 'move to another lead or to the main line'],
  ['F', 'fold, keep or unfold'],
  ['Z  Ctrl+Z', 'undo'],
  ['Shift+Z  Ctrl+Y', 'do it again'],
  ['?', 'these keys'],
]

export const KeysCard = ({ close }: { close: () => void }) => (
  <Dialog title="Keys" close={close}>
    <dl className={styles.keys}>
      {KEYS.map(([key, words]) => (
        <div key={key} className={styles.row}>
          <dt>
            {key.split('  ').map((one) => (
              <kbd key={one}>{one}</kbd>
            ))}
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
    <p className={styles.foot}>
      In a field: Enter keeps, Esc drops, Shift+Enter starts a new line. No reason is ever needed.
    </p>
  </Dialog>
)
