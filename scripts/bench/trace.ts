import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'

type Traced = {
  name: string
  cat: string
  pid: number
  tid: number
  /** microseconds */
  ts: number
  dur?: number
  /** of the processor, without what others on the machine took */
  tdur?: number
  args: { data?: { url?: string } }
}

/** Milliseconds; `since` on the clock of the trace. */
export type Span = { name: string; since: number; wall: number; busy: number; thread: string }
export type Trace = { tasks: Span[]; calls: Span[]; marks: Span[] }

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'blink.user_timing',
]
/** The extension's scripts that run in pages; its worker has a process of its own. */
const IN_PAGES = ['observer.js', 'capture.js']
const CALLS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile'])

const spanOf = ({ name, ts, dur = 0, tdur = dur, pid, tid }: Traced): Span => ({
  ...{ name, since: ts / 1_000, wall: dur / 1_000, busy: tdur / 1_000 },
  thread: `${pid}:${tid}`,
})

const holds = (outer: Span, inner: Span): boolean =>
  outer !== inner &&
  outer.thread === inner.thread &&
  inner.since >= outer.since &&
  inner.since + inner.wall <= outer.since + outer.wall

/** What the tab's process did meanwhile: tasks, calls into the extension's script, and the page's own marks. */
export const traced = async (
  { context, extensionId }: ChromiumBrowsing,
  act: () => Promise<void>,
): Promise<Trace> => {
  const browser = context.browser()
  if (browser === null) throw new Error('this browser gives no trace')
  await browser.startTracing(undefined, { categories: CATEGORIES })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] }
  const scripts = IN_PAGES.map((file) => `chrome-extension://${extensionId}/${file}`)
  const isOurs = ({ name, args }: Traced): boolean =>
    CALLS.has(name) && scripts.includes(args.data?.url ?? '')
  const calls = traceEvents.filter(isOurs).map(spanOf)
  return {
    tasks: traceEvents
      .filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask')
      .map(spanOf),
    calls: calls.filter((call) => !calls.some((outer) => holds(outer, call))),
    marks: traceEvents.filter(({ cat }) => cat === 'blink.user_timing').map(spanOf),
  }
}

export const sum = (spans: readonly Span[]): number => spans.reduce((total, { busy }) => total + busy, 0)

export const within = (task: Span, spans: readonly Span[]): Span[] =>
  spans.filter((span) => holds(task, span))
