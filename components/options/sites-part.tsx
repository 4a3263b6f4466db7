import { useEffect, useState } from 'react'
import { Button } from '@/components/controls/button'
import { originOf, type Origin } from '@/lib/model/origin'
import { ReadAs } from '@/components/site/read-as'
import type { Doors } from './doors'
import styles from './options.module.css'
import { useNumbers } from '@/components/settings/use-numbers'
import { useSites, type SiteActs } from './use-sites'

const useOpenOrigins = (openOrigins: Doors['openOrigins']): readonly Origin[] => {
  const [origins, setOrigins] = useState<readonly Origin[]>([])
  useEffect(() => {
    openOrigins().then(setOrigins, () => setOrigins([]))
  }, [openOrigins])
  return origins
}

const asOrigin = (text: string): Origin | null =>
  originOf(text.includes('://') ? text.trim() : `https://${text.trim()}`)

const Address = ({ allow }: Pick<SiteActs, 'allow'>) => {
  const [text, setText] = useState('')
  const origin = text.trim() === '' ? null : asOrigin(text)
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault()
        if (origin === null) return
        allow(origin)
        setText('')
      }}
    >
      <input
        className={styles.input}
        aria-label="Address of a dashboard"
        placeholder="https://grafana.example.com"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabled={origin === null}>
        Journal this site
      </Button>
    </form>
  )
}

const NumbersSwitch = ({ origin }: { origin: Origin }) => {
  const { keep, turn } = useNumbers(origin)
  if (keep === null) return null
  return (
    <label className={styles.faint}>
      <input type="checkbox" checked={keep} onChange={turn} /> Also keep the numbers of its graphs
    </label>
  )
}

/** Sites that are journaled, and how to allow another one. */
export const SitesPart = ({ doors }: { doors: Doors }) => {
  const { sites, allow, pause, forget } = useSites(doors)
  const open = useOpenOrigins(doors.openOrigins)
  const known = new Set(sites?.map(({ origin }) => origin))
  const offered = open.filter((origin) => !known.has(origin))
  return (
    <>
      {sites?.length === 0 && <p className={styles.faint}>No site is journaled yet.</p>}
      <ul className={styles.list}>
        {sites?.map((site) => (
          <li key={site.origin} className={styles.line}>
            <span className={styles.grow}>{site.origin}</span>
            <NumbersSwitch origin={site.origin} />
            <span className={styles.faint}>{site.state}</span>
            <ReadAs origin={site.origin} />
            <Button onClick={() => pause(site)}>{site.state === 'paused' ? 'Resume' : 'Pause'}</Button>
            <Button look="bare" onClick={() => forget(site.origin)}>
              Forget
            </Button>
          </li>
        ))}
        {offered.map((origin) => (
          <li key={origin} className={styles.line}>
            <span className={styles.grow}>{origin}</span>
            <span className={styles.faint}>open now</span>
            <Button onClick={() => allow(origin)}>Journal this site</Button>
          </li>
        ))}
      </ul>
      <Address allow={allow} />
    </>
  )
}
