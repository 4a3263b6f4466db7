import type { ReactNode } from 'react'
import { Bin } from '@/components/library/bin'
import { Mark } from '@/components/trail-line/mark'
import type { Doors } from './doors'
import styles from './options.module.css'
import { SampleButton } from './sample'
import { SettingsPart } from './settings-part'
import { SitesPart } from './sites-part'
import { StoredPart } from './stored-part'

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.part} aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
)

export const Options = ({ doors }: { doors: Doors }) => (
  <main className={styles.page}>
    <header className={styles.head}>
      <Mark size={40} />
      <h1>Overshoulder</h1>
    </header>
    <Part title="Sites">
      <SitesPart doors={doors} />
    </Part>
    <Part title="You and your trails">
      <SettingsPart />
    </Part>
    <Part title="What is stored">
      <StoredPart />
    </Part>
    <Part title="Sample">
      <SampleButton open={doors.openTrail} />
    </Part>
    <Part title="Bin">
      <Bin />
    </Part>
  </main>
)
