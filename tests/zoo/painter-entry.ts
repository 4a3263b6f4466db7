import { paintPanel } from '@/lib/observer/capture/painter/paint-panel'

/** The painter as it is, put into a page of the zoo. */
const linkOf = (canvas: HTMLCanvasElement): string => canvas.toDataURL('image/png')

const paintInPage = async (panel: Element) => {
  const since = performance.now()
  const { canvas, ledger } = await paintPanel(panel, devicePixelRatio)
  const took = performance.now() - since
  return { link: linkOf(canvas), lacking: ledger.lacking(), took }
}

Object.assign(window, { paintInPage })
