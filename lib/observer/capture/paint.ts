import { sendFromPage } from '@/lib/messages/send'
import { world, type Capture } from '../world'
import { aimAt, aimed } from './aim'
import { showsThrough } from './beneath'
import { answer, bounded, encode, type Answer } from './encode'
import { originalOf } from './original'
import { paintPanel } from './painter/paint-panel'
import { isReadable } from './painter/replaced'
import { nextTask } from './painter/slices'
import { attend } from './reach'

const EXACT = 'press Alt+Shift+G for exact pixels'

/** What a picture lacks, as a sentence; null where it is whole. */
export const incompleteness = (lacking: readonly string[]): string | null =>
  lacking.length === 0
    ? null
    : `The picture lacks ${lacking.slice(0, 6).join(' and ')}: ${EXACT}.`.slice(0, 1_000)

const scaleOf = (graph: Element): number => {
  const { width, height } = graph.getBoundingClientRect()
  return devicePixelRatio * bounded(width * devicePixelRatio, height * devicePixelRatio)
}

const painted = async (graph: Element): Promise<Answer> => {
  const { canvas, scale, ledger } = await paintPanel(graph, scaleOf(graph))
  const beneath = showsThrough(graph) ? ['what is drawn beneath it'] : []
  return encode(canvas, {
    scale,
    how: 'painted',
    incomplete: incompleteness([...beneath, ...ledger.lacking()]),
  })
}

/** The last rung, with code of its own that is fetched only now. */
const cloned = async (graph: Element): Promise<Answer> => {
  if (!world()?.clone) await sendFromPage('arm', { clone: true })
  const clone = world()?.clone
  if (!clone) throw new Error('the capture code is missing')
  return clone(graph)
}

/** An image graph is kept as it came; null where the page has its bytes no more. */
const original = async (image: HTMLImageElement): Promise<Answer | null> => {
  const found = await originalOf(image)
  if (!found) return null
  const { naturalWidth: width, naturalHeight: height } = image
  if (width < 1 || height < 1 || bounded(width, height) < 1) return null
  const scale = Math.min(16, Math.max(0.1, width / (image.getBoundingClientRect().width || width)))
  return answer(found.type, found.blob, { width, height, scale, how: 'original', incomplete: null })
}

/** Paints a graph from what the page has, without a request and without touching the page. */
const paintNow = async (token: string): Promise<Answer> => {
  const graph = aimed(token)
  if (!graph?.isConnected) throw new Error('the graph is gone')
  if (graph instanceof HTMLImageElement || graph instanceof HTMLCanvasElement) {
    if (!isReadable(graph)) throw new Error(`the picture is of another site, ${EXACT}`)
  }
  if (graph instanceof HTMLImageElement) {
    const kept = await original(graph)
    if (kept) return kept
  }
  return painted(graph).catch(() => cloned(graph))
}

type Begun = { token: string; answer: Promise<Answer>; clear: () => Promise<void> }

const isWhole = (answer: Promise<Answer>): Promise<boolean> =>
  answer.then(
    ({ incomplete }) => incomplete === null,
    () => false,
  )

/** Where the painting lacks something the screen may be taken next, once what is ours is gone from it. */
const orClear = async ({ answer, clear }: Begun): Promise<Answer> => {
  if (!(await isWhole(answer))) await clear()
  return answer
}

let begun: Begun | null = null

export const press: Capture['press'] = (drawing, clear) => {
  const aim = aimAt(drawing)
  const { token } = aim
  // Not in this task: what the aim is sent in leaves before, and the page is not held up by both in one go.
  const answer = nextTask().then(() => paintNow(token))
  answer.catch(() => undefined)
  begun = { token, answer, clear }
  return aim
}

export const paint: Capture['paint'] = async ({ token }) => {
  const early = begun?.token === token ? begun : null
  begun = null
  if (early) return orClear(early)
  const answer = paintNow(token)
  if (!(await isWhole(answer))) attend(token)
  return answer
}
