import styles from './mark.module.css'

/** The trail line as a sign: a walk, a dead end beside it, and what was found. */
export const Mark = ({ size = 32 }: { size?: number }) => (
  <svg className={styles.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <path className={styles.line} d="M11 4V23M11 11h5a5 5 0 0 1 5 5V18" />
    <circle className={styles.kept} cx="11" cy="6" r="3.2" />
    <path className={styles.bar} d="M16.5 19h9" />
    <circle className={styles.found} cx="11" cy="25" r="4.5" />
  </svg>
)
