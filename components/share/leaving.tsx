import { Thumbnail } from '@/components/picture/picture'
import { Foreign } from '@/components/trail/row-parts'
import type { Shown } from '@/components/trail/use-trail'
import { counted } from '@/components/words'
import type { Snapshot, Step } from '@/lib/model/step'
import styles from './share.module.css'

const hostsOf = (steps: readonly Step[]): string[] => {
  const links = steps.flatMap((step) =>
    'view' in step ? [step.view.url] : step.kind === 'fact' && step.link !== null ? [step.link] : [],
  )
  return [...new Set(links.filter((url) => URL.canParse(url)).map((url) => new URL(url).host))].sort()
}

const pictured = (step: Step): step is Snapshot => step.kind === 'snapshot' && step.picture !== null

/** Everything that a file of this trail would carry, to be looked at before it does. */
export const Leaving = ({ whole, outline }: Shown) => {
  const { looks, kept, deadEnds } = outline.figures
  const pictures = whole.steps.filter(pictured)
  const names = [...outline.people.values()].map((name) => name || 'You')
  const lines: readonly (readonly [string, string])[] = [
    ['Steps', [counted(looks, 'look'), `${kept} kept`, counted(deadEnds, 'dead end')].join(' · ')],
    ['Hosts', hostsOf(whole.steps).join(', ') || 'none'],
    ['People', names.join(', ')],
    ['Pictures', counted(pictures.length, 'picture')],
  ]
  return (
    <section aria-label="What would leave">
      <h2>What would leave</h2>
      <dl className={styles.lines}>
        {lines.map(([name, value]) => (
          <div key={name} className={styles.line}>
            <dt>{name}</dt>
            <dd>
              <Foreign text={value} />
            </dd>
          </div>
        ))}
      </dl>
      <ul className={styles.pictures}>
        {pictures.map((step) => (
          <li key={step.id}>
            <Thumbnail step={step} />
          </li>
        ))}
      </ul>
    </section>
  )
}
