import type { ReactElement, ReactNode } from 'react'
// Not from `react` itself: that is 8 kB more to load before the first row.
import { Fragment } from 'react/jsx-runtime'

const SVG = 'http://www.w3.org/2000/svg'
/** Attributes whose name is not that of the property in small letters. */
const NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  strokeWidth: 'stroke-width',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  viewBox: 'viewBox',
}

type Props = Readonly<Record<string, unknown>> & { children?: ReactNode }

const isListed = (node: object): node is Iterable<ReactNode> => Symbol.iterator in node

const isElement = (node: object): node is ReactElement<Props> => 'type' in node && 'props' in node

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

const drawTag = (tag: string, props: Props, isSvg: boolean): Element => {
  const inSvg = isSvg || tag === 'svg'
  const element = inSvg ? document.createElementNS(SVG, tag) : document.createElement(tag)
  for (const property in props) if (property !== 'children') give(element, property, props[property])
  drawInto(element, props.children, inSvg)
  return element
}

const drawInto = (parent: Node, node: ReactNode, isSvg: boolean): void => {
  if (typeof node === 'string' || typeof node === 'number')
    parent.appendChild(document.createTextNode(String(node)))
  if (typeof node !== 'object' || node === null) return
  if (isListed(node)) for (const one of node) drawInto(parent, one, isSvg)
  else if (isElement(node)) drawElement(parent, node, isSvg)
}

const drawElement = (parent: Node, { type, props }: ReactElement<Props>, isSvg: boolean): void => {
  if (typeof type === 'string') parent.appendChild(drawTag(type, props, isSvg))
  else if (type === Fragment) drawInto(parent, props.children, isSvg)
  else if (typeof type === 'function') drawInto(parent, (type as (given: Props) => ReactNode)(props), isSvg)
  else throw new Error('Only plain components can be drawn without React.')
}

/**
 * What React would draw of components that are functions of their properties alone, without React: no hook may be
 * called in them, nothing listens, nothing is ever drawn again. Text is only ever text.
 */
export const draw = (node: ReactNode): DocumentFragment => {
  const drawn = document.createDocumentFragment()
  drawInto(drawn, node, false)
  return drawn
}
