import { audit } from '@/lib/observer/capture/painter/audit'
import { createLedger } from '@/lib/observer/capture/painter/ledger'
import { paintPanel } from '@/lib/observer/capture/painter/paint-panel'
import { inSlices } from '@/lib/observer/capture/painter/slices'

/** The painter as it is, put into a page of the zoo. */
const paintInPage = async (panel: Element) => {
  const since = performance.now()
  const { canvas, ledger } = await paintPanel(panel, devicePixelRatio)
  const took = performance.now() - since
  return { link: canvas.toDataURL('image/png'), lacking: ledger.lacking(), took }
}

const texts = (root: Node): Node[] => {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  const found: Node[] = []
  for (let node: Node | null = nodes.currentNode; node; node = nodes.nextNode()) {
    found.push(node)
    if (node instanceof HTMLIFrameElement && node.contentDocument) found.push(...texts(node.contentDocument))
  }
  return found
}

/** What the check says of a picture of which one kind of thing (a selector, or `words`) was never painted. */
const auditWithout = async (panel: Element, kind: string): Promise<string[]> => {
  const ledger = createLedger()
  const isKind = (node: Node) =>
    kind === 'words' ? node.nodeType === 3 : node instanceof Element && node.matches(kind)
  for (const node of texts(panel))
    if (!isKind(node)) for (let times = 0; times < 99; times++) ledger.paint(node)
  await inSlices(audit(panel, ledger))
  return ledger.lacking()
}

Object.assign(window, { paintInPage, auditWithout })
