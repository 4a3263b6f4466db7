import { Button } from '@/components/controls/button'
import { TrailLine, type Rail } from '@/components/trail-line/trail-line'
import type { Doors } from './doors'
import styles from './options.module.css'
import { SitesPart } from './sites-part'
import { SampleButton } from './sample'
import { KEPT, NEVER, Sentences } from './stored-part'

type Line = { rail: Rail; words: string; faint?: string }

/** A trail in small, drawn with its own line. */
const SAMPLE: readonly Line[] = [
  { rail: { strokes: ['opens'], lane: 0, node: 'kept' }, words: 'Errors by device', faint: 'only smart TVs' },
  { rail: { strokes: ['solid', 'opens'], lane: 1, node: 'question' }, words: 'Was it the deploy?' },
  {
    rail: { strokes: ['solid', 'closes'], lane: 1, node: 'dead-end' },
    words: 'dead end:',
    faint: 'the second region has it too, no spike',
  },
  {
    rail: { strokes: ['closes'], lane: 0, node: 'confirmed' },
    words: 'One node of 60',
    faint: 'seen once the query was split by node',
  },
]

const Sample = () => (
  <ul className={styles.sample} aria-label="What a trail looks like">
    {SAMPLE.map(({ rail, words, faint }) => (
      <li key={words}>
        <TrailLine rail={rail} />
        <p>
          {words} <span className={styles.faint}>{faint}</span>
        </p>
      </li>
    ))}
  </ul>
)

/** The first run: one page, no account, skippable; all of it is found again under options. */
export const Welcome = ({ doors, skip }: { doors: Doors; skip: () => void }) => (
  <main className={styles.page}>
    <h1 className={styles.title}>Your trail, kept for afterwards</h1>
    <p className={styles.lead}>
      On the sites that you allow, Overshoulder writes down how you looked for what was wrong: which
      dashboards, which queries, at what time. Dead ends too.
    </p>
    <Sample />
    <section className={styles.part} aria-label="Allow a first site">
      <h2>Allow a first site</h2>
      <SitesPart doors={doors} />
    </section>
    <section className={styles.part} aria-label="Try it on a sample">
      <h2>Try it on a sample</h2>
      <p>
        One evening’s investigation, found again afterwards: playback errors on smart TVs, a deploy that was a
        coincidence, and one node of sixty.
      </p>
      <SampleButton open={doors.openTrail} />
    </section>
    <section className={styles.part} aria-label="What is kept">
      <h2>What is kept</h2>
      <Sentences of={KEPT} />
    </section>
    <section className={styles.part} aria-label="What never leaves">
      <h2>What never leaves</h2>
      <Sentences of={NEVER} />
    </section>
    <p className={styles.faint}>All of this can be found later under Options.</p>
    <Button look="main" onClick={skip}>
      Done
    </Button>
  </main>
)
