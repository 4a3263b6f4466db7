import { Foreign, OutLink } from '@/components/trail/row-parts'
import type { Remembered } from '@/lib/share/strip'
import styles from './library.module.css'

/** What a picture says of a step that is not here. */
export const Stranger = ({ remembered }: { remembered: Remembered }) => (
  <>
    <p>That step is not in this browser. This is what the picture says of it:</p>
    <p>
      <strong>
        <Foreign text={remembered.title} />
      </strong>
      <br />
      {[remembered.tool, remembered.range, remembered.code].join(' · ')}
    </p>
    {remembered.queries.map((query, index) => (
      <pre key={index} className={styles.query}>
        <Foreign text={query} />
      </pre>
    ))}
    {remembered.link !== null && <OutLink url={remembered.link} words="Open as it was" />}
  </>
)
