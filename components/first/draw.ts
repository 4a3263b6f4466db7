import { Fragment, isValidElement, type ReactNode } from 'react'

const SVG = 'http://www.w3.org/2000/svg'
/** Attributes whose name is not that of the property in small letters. */
const NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  strokeWidth: 'stroke-width',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  viewBox: 'viewBox',
}

const isListed = (node: unknown): node is Iterable<ReactNode> =>
  typeof node === 'object' && node !== null && Symbol.iterator in node

const give = (element: Element, property: string, value: unknown): void => {
  if (property === 'style' && typeof value === 'object') {
    if ('style' in element) Object.assign(element.style as CSSStyleDeclaration, value)
    return
  }
  const isWord = typeof value === 'string' || typeof value === 'number'
  const name = NAMES[property] ?? property.toLowerCase()
  if (isWord || (typeof value === 'boolean' && /^aria-|^draggable$/.test(name)))
    element.setAttribute(name, String(value))
  else if (value === true) element.setAttribute(name, '')
}

type Props = Readonly<Record<string, unknown>> & { children?: ReactNode }

const drawTag = (tag: string, { children, ...rest }: Props, isSvg: boolean): Element => {
  const inSvg = isSvg || tag === 'svg'
  const element = inSvg ? document.createElementNS(SVG, tag) : document.createElement(tag)
  for (const [property, value] of Object.entries(rest)) give(element, property, value)
  element.append(...draw(children, inSvg))
  return element
}

/**
 * What React would draw of components that are functions of their properties alone, without React: no hook may be
 * called in them, nothing listens, nothing is ever drawn again. Text is only ever text.
 */
export const draw = (node: ReactNode, isSvg = false): Node[] => {
  if (typeof node === 'string' || typeof node === 'number') return [document.createTextNode(String(node))]
  if (isListed(node)) return [...node].flatMap((one) => draw(one, isSvg))
  if (!isValidElement<Props>(node)) return []
  const { type, props } = node
  if (typeof type === 'string') return [drawTag(type, props, isSvg)]
  if (type === Fragment) return draw(props.children, isSvg)
  if (typeof type !== 'function') throw new Error('Only plain components can be drawn without React.')
  return draw((type as (given: Props) => ReactNode)(props), isSvg)
}
