import { useState } from 'react'
import { Editable } from '@/components/controls/editable'
import { GapPart } from '@/components/gap/gap-part'
import { ImpactPart } from '@/components/impact/impact-part'
import { useActs } from '@/components/toast/acts'
import { useWalk } from '@/components/trail/walk'
import { amend } from '@/lib/journal/amend'
import { LIMITS } from '@/lib/model/limits'
import { Section } from '@/lib/model/amendment'
import { AGENDA } from '@/lib/story/document'
import styles from './telling.module.css'
import { UnshownPart } from './unshown-part'
import { UntoldPart } from './untold-part'

const HINTS: Readonly<Record<Section, string>> = {
  recap: 'What happened, in your words. Empty keeps the draft.',
  'figured-out': 'Words before the path, if it needs any.',
  resolved: 'What made it stop? Empty keeps the draft.',
  notable: 'What was hard, lucky, or worth knowing next time?',
}

const Words = ({ section }: { section: Section }) => {
  const { shown } = useWalk()
  const { attempt, did } = useActs()
  const [editing, edit] = useState(false)
  const trailId = shown.whole.trail.id
  const keep = (text: string) =>
    attempt(async () => did('Saved', await amend({ kind: 'prose', trailId, section, text }, Date.now())))
  return (
    <section className={styles.section}>
      <h3>{AGENDA[section]}</h3>
      <Editable
        label={AGENDA[section]}
        hint={HINTS[section]}
        text={shown.outline.now.prose.get(section)?.text ?? ''}
        limit={LIMITS.words}
        editing={editing}
        edit={edit}
        keep={keep}
      />
    </section>
  )
}

/** The words under the four headings of the story; it is good without them. */
export const Prose = () => (
  <aside className={styles.prose} aria-label="Your words">
    <h2>Your words</h2>
    <p className={styles.hint}>
      In the story this is Markdown: <strong>**bold**</strong>, <em>*italic*</em>, <code>`code`</code>, -
      lists, &gt; quotations, [links](https://…).
    </p>
    {Section.options.map((section) => (
      <Words key={section} section={section} />
    ))}
    <UntoldPart />
    <UnshownPart />
    <ImpactPart />
    <GapPart />
  </aside>
)
