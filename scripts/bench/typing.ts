import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'
import type { Tab } from '@/tests/e2e/harness/tab'
import { pause } from './figure'
import { type Span, traced } from './trace'

const MARK = 'overshoulder-key'
const WORDS = 'only the nodes of the new rack'
/** Between two keys, longer than what a key may start. */
const APART = 120

/** Milliseconds of the main thread for each key that was typed into a field. */
type Typed = { field: string; each: number[] }

type Place = { field: string; part: string; open: (tab: Tab) => Promise<void> }

const PLACES: readonly Place[] = [
  {
    field: 'a why-note',
    part: 'read',
    open: async (tab) => {
      await tab.click('[data-row]:has(img)')
      await tab.press('n')
      await tab.locate('[data-row] textarea')
    },
  },
  { field: 'the search', part: 'read', open: (tab) => tab.click('input[type=search]') },
  {
    field: 'the prose of the story',
    part: 'story',
    open: async (tab) => {
      await tab.click('aside section button')
      await tab.locate('aside textarea')
    },
  },
]

const markKeys = (name: string): void => {
  window.addEventListener('keydown', () => performance.mark(name), { capture: true })
}

/** Tasks that stand in no other. */
const outermost = (tasks: readonly Span[]): Span[] => {
  let until = -Infinity
  return tasks
    .toSorted((one, other) => one.since - other.since || other.wall - one.wall)
    .filter(({ since, wall }) => {
      if (since < until) return false
      until = since + wall
      return true
    })
}

/** The processor's time of the page's thread, from each key to the next; what others on the machine took is not in it. */
const perKey = (tasks: readonly Span[], keys: readonly Span[]): number[] => {
  const thread = keys[0]?.thread
  const own = outermost(tasks.filter((task) => task.thread === thread))
  return keys.map(({ since }) =>
    own
      .filter((task) => task.since + task.wall >= since && task.since < since + APART)
      .reduce((sum, { busy }) => sum + busy, 0),
  )
}

const typed = async (browsing: ChromiumBrowsing, trailId: string, place: Place): Promise<Typed> => {
  const tab = await browsing.openOwn(`trail.html#${trailId}/${place.part}`)
  await place.open(tab)
  await pause(1_000)
  await tab.run(markKeys, MARK)
  const trace = await traced(browsing, async () => {
    for (const letter of WORDS) {
      await tab.type(letter)
      await pause(APART)
    }
  })
  await tab.press('Escape')
  await tab.close()
  const keys = trace.marks.filter(({ name }) => name === MARK)
  if (keys.length !== WORDS.length) throw new Error(`the trace shows ${keys.length} keys`)
  return { field: place.field, each: perKey(trace.tasks, keys) }
}

/** What a key costs in each of the fields in which people write. */
export const typing = async (browsing: ChromiumBrowsing, trailId: string): Promise<Typed[]> => {
  const all: Typed[] = []
  for (const place of PLACES) all.push(await typed(browsing, trailId, place))
  return all
}
