import { audit } from '@/lib/observer/capture/painter/audit'
import { createLedger, type Ledger } from '@/lib/observer/capture/painter/ledger'
import { paintPanel } from '@/lib/observer/capture/painter/paint-panel'
import { inSlices } from '@/lib/observer/capture/painter/slices'
import { MARK } from '@/lib/observer/overlay'

/** As the button that was pressed stands in one. */
const overlay = document.documentElement.appendChild(document.createElement('div'))
overlay.setAttribute(MARK, '')
overlay.style.cssText = 'all:initial;position:fixed'
overlay.attachShadow({ mode: 'open' })

/** The painter as it is, put into a page of the zoo. */
const paintInPage = async (panel: Element) => {
  const { canvas, ledger } = await paintPanel(panel, devicePixelRatio)
  return { link: canvas.toDataURL('image/png'), lacking: ledger.lacking() }
}

const isOf = (node: Node, kind: string): boolean =>
  kind === 'words' ? node.nodeType === 3 : node.nodeType === 1 && (node as Element).matches(kind)

/** What the check says of a picture that is whole, but for one kind of thing (a selector, or `words`). */
const withoutKind = async (panel: Element, painted: Ledger, kind: string): Promise<string[]> => {
  const ledger = createLedger()
  const forgetful = {
    ...ledger,
    painted: (node: Node) => (isOf(node, kind) ? 0 : painted.painted(node)),
    lacks: (node: Node) => painted.lacks(node) || ledger.lacks(node),
  }
  await inSlices(audit(panel, forgetful))
  return ledger.lacking()
}

/** Of the kinds that are asked for, those that the painter has painted, each with what the check says without it. */
const auditWithout = async (panel: Element, kinds: readonly string[]): Promise<Record<string, string[]>> => {
  const { ledger } = await paintPanel(panel, devicePixelRatio)
  const painted = new Set<string>()
  const noting = { ...ledger, painted: (node: Node) => note(node) }
  const note = (node: Node): number => {
    for (const kind of kinds) if (ledger.painted(node) > 0 && isOf(node, kind)) painted.add(kind)
    return ledger.painted(node)
  }
  await inSlices(audit(panel, noting))
  const found: Record<string, string[]> = { nothing: await withoutKind(panel, ledger, 'never-there') }
  for (const kind of painted) found[kind] = await withoutKind(panel, ledger, kind)
  return found
}

Object.assign(window, { paintInPage, auditWithout })
