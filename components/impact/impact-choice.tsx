import { useId } from 'react'
import { Impact } from '@/lib/model/amendment'
import styles from './impact.module.css'

const WORDS: Readonly<Record<Impact, string>> = {
  customers: 'Customers noticed',
  none: 'No customer noticed',
  unknown: 'Not said',
}

type ImpactChoiceProps = {
  /** whose impact it is, for who does not see it stand there */
  of: string
  impact: Impact
  say: (impact: Impact) => void
}

/** Whether customers noticed: one of three answers. */
export const ImpactChoice = ({ of, impact, say }: ImpactChoiceProps) => {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{of}</legend>
      {Impact.options.map((option) => (
        <label key={option} className={styles.option}>
          <input type="radio" name={name} checked={impact === option} onChange={() => say(option)} />
          {WORDS[option]}
        </label>
      ))}
    </fieldset>
  )
}
