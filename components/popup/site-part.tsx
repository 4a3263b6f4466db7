import { useCallback, useEffect, useState } from 'react'
import { Button } from '@/components/controls/button'
import { Menu } from '@/components/controls/menu'
import { ReadAs } from '@/components/site/read-as'
import { useNumbers } from '@/components/settings/use-numbers'
import { useActs } from '@/components/toast/acts'
import type { Site } from '@/lib/messages/protocol'
import { sendFromOurs } from '@/lib/messages/send'
import type { Doors } from './doors'
import styles from './popup.module.css'

/** The state of the site in front, asked again after each change. */
export const useSite = (tabId: number | null): { site: Site | null; again: () => void } => {
  const [site, setSite] = useState<Site | null>(null)
  const [turn, setTurn] = useState(0)
  const { attempt } = useActs()
  useEffect(() => {
    let here = true
    attempt(async () => {
      const none: Site = { origin: null, state: 'impossible' }
      const answer = tabId === null ? none : await sendFromOurs('site', { tabId })
      if (here) setSite(answer)
    })
    return () => {
      here = false
    }
  }, [tabId, turn, attempt])
  const again = useCallback(() => setTurn((before) => before + 1), [])
  return { site, again }
}

const WHY_NOT: Readonly<Partial<Record<Site['state'], string>>> = {
  private: 'This is a private window. Nothing in it is ever journaled.',
  impossible: 'This page belongs to the browser or to an extension store; no extension can read it.',
}

const hostOf = (origin: string) => new URL(origin).host

type SiteProps = { site: Site; origin: string; again: () => void }

const NotAllowed = ({ origin, grant, again }: Omit<SiteProps, 'site'> & Pick<Doors, 'grant'>) => {
  const { attempt } = useActs()
  const journalIt = () => {
    const asked = grant(origin)
    attempt(async () => {
      if (!(await asked)) return
      await sendFromOurs('journal', { origin })
      again()
    })
  }
  return (
    <section className={styles.ask}>
      <h1 className={styles.host}>{hostOf(origin)}</h1>
      <p>
        The views that you open here will be kept with their links, queries and times, in this browser only.
      </p>
      <Button look="main" onClick={journalIt}>
        Journal this site
      </Button>
    </section>
  )
}

const Allowed = ({ site, origin, again }: SiteProps) => {
  const { attempt, did } = useActs()
  const numbers = useNumbers(origin)
  const paused = site.state === 'paused'
  const change = (words: string, act: () => Promise<unknown>) =>
    attempt(async () => {
      await act()
      again()
      did(words)
    })
  const pause = () =>
    change(paused ? 'Journaling again' : 'Paused: nothing is kept', () =>
      sendFromOurs('pause', { origin, paused: !paused }),
    )
  const forget = () =>
    change('Forgotten: this site is not journaled any more. The trails stay.', () =>
      sendFromOurs('forget', { origin }),
    )
  return (
    <section className={styles.site}>
      <h1 className={styles.host}>{hostOf(origin)}</h1>
      <span className={paused ? styles.paused : styles.journaling}>{paused ? 'paused' : 'journaling'}</span>
      <Button onClick={pause}>{paused ? 'Resume' : 'Pause'}</Button>
      <Menu
        trigger={
          <Button look="bare" aria-label="More about this site">
            ⋯
          </Button>
        }
        choices={[
          ...(numbers.keep === null ? [] : [{ words: numbers.words, act: numbers.turn }]),
          { words: 'Forget this site', act: forget },
        ]}
      />
      <div className={styles.said}>
        <ReadAs origin={origin} />
      </div>
    </section>
  )
}

export const SitePart = ({
  site,
  grant,
  again,
}: { site: Site; again: () => void } & Pick<Doors, 'grant'>) => {
  const { origin, state } = site
  if (origin === null) return <h1 className={styles.impossible}>{WHY_NOT[state] ?? WHY_NOT.impossible}</h1>
  if (state === 'not-allowed') return <NotAllowed origin={origin} grant={grant} again={again} />
  return <Allowed site={site} origin={origin} again={again} />
}
