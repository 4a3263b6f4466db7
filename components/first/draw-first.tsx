import '@/components/base.css'
import { painted } from '@/components/trail/painted'
import { areSeveral, type Told } from '@/components/trail/people'
import { rowsOf, type Row } from '@/components/trail/rows'
import type { Shown } from '@/components/trail/use-trail'
import type { Early } from '@/lib/journal/early'
import type { Entry } from '@/lib/story/outline'
import { timesIn, type Times } from '@/lib/story/times'
import { draw } from './draw'
import { FirstPage } from './first-page'
import { FirstRow } from './first-row'
import { firstIn, HEAD, leastHeight, LINE } from './first-of'
import { hold } from './held'

const wordIn = (row: unknown, name: string): unknown =>
  typeof row === 'object' && row !== null ? Object.entries(row).find(([key]) => key === name)?.[1] : undefined

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Only a window that is seen is ever painted. */
const onScreen = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve()
    document.addEventListener('visibilitychange', () => resolve(), { once: true })
    painted(resolve)
  })

/** Pixels of a line of words below the first. */
const WORDS = 20

/** Whether it is said whose it is. */
const isSigned = (entry: Entry, told: Told): boolean =>
  entry.kind === 'looks' && (areSeveral(told) || entry.looks.some(({ step }) => step.by !== told.me))

/** The least that a row is high, in pixels: what more is said has a line of its own. */
const leastOf = (row: Row, told: Told): number => {
  if (row.kind !== 'entry') return LINE
  const { entry } = row
  const more = [
    entry.kind === 'kept' && entry.look.why !== null,
    told.shown.outline.handOvers.has(entry.key),
    isSigned(entry, told),
  ]
  return leastHeight(entry) + WORDS * more.filter(Boolean).length
}

/** No more rows than may be in sight: each that is drawn takes time. */
const inSight = (rows: readonly Row[], told: Told): readonly Row[] => {
  let high = HEAD
  const end = rows.findIndex((row) => (high += leastOf(row, told)) > innerHeight)
  return end === -1 ? rows : rows.slice(0, end + 1)
}

const toldBy = (shown: Shown, settings: unknown, own: Times): Told => {
  const zone = text(wordIn(settings, 'zone'))
  return {
    shown,
    times: zone === null ? own : timesIn(zone),
    me: text(wordIn(wordIn(settings, 'me'), 'id')),
  }
}

/**
 * A page without a row is not to be seen: the browser would paint it while the rows are on their way, and they would
 * wait for that, some 4 ms.
 */
const conceal = (isConcealed: boolean): void => {
  document.documentElement.style.display = isConcealed ? 'none' : ''
}

/** Draws what is in sight, and once that is on the screen what can be scrolled to until the page stands. */
const drawRows = async (root: Element, told: Told): Promise<void> => {
  const rows = rowsOf(told.shown.outline.entries, { more: true })
  const seen = inSight(rows, told)
  root.replaceChildren(draw(<FirstPage rows={seen} told={told} />))
  conceal(false)
  if (root.firstElementChild) hold(root.firstElementChild)
  await onScreen()
  // In a turn of its own: whoever waits for the first rows is answered before.
  await new Promise((then) => setTimeout(then))
  const list = root.querySelector('[role="list"]')
  list?.append(draw(rows.slice(seen.length).map((row) => <FirstRow key={row.key} row={row} told={told} />)))
}

const drawAsked = async (asked: Promise<Early | null>): Promise<void> => {
  // The browser's clocks take a while to be made the first time: they are, while the rows are on their way.
  const times = timesIn(Intl.DateTimeFormat().resolvedOptions().timeZone)
  times.moment(Date.now())
  const early = await asked
  const shown = early && firstIn(early)
  const root = document.getElementById('root')
  if (!early || !shown || !root) return
  await drawRows(root, toldBy(shown, early.settings, times))
}

/** Draws the rows that were asked for in the head of the page, where they tell the beginning of a trail. */
export const drawFirst = async (asked: Promise<Early | null> | undefined): Promise<void> => {
  if (!asked) return
  conceal(true)
  await drawAsked(asked).finally(() => conceal(false))
}
