import { nearest } from '../../dom'

/** Parts of a computed value between commas (or spaces) that no bracket or quote holds together. */
export const split = (value: string, at: ',' | ' ' = ','): string[] => {
  const parts: string[] = []
  let [depth, from, quote] = [0, 0, '']
  for (let index = 0; index < value.length; index++) {
    const character = value.charAt(index)
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '(') depth++
    else if (character === ')') depth--
    else if (character === at && depth === 0) {
      parts.push(value.slice(from, index).trim())
      from = index + 1
    }
  }
  parts.push(value.slice(from).trim())
  return parts.filter((part) => part !== '')
}

export const px = (value: string): number => Number.parseFloat(value) || 0

/** A computed length or percentage, or a calc() of both, in pixels; null for `auto` and the like. */
export const length = (value: string, whole: number): number | null => {
  let sum: number | null = null
  for (const [, sign, amount, unit] of value.matchAll(/([-+]?)\s*([\d.]+(?:e[-+]?\d+)?)(px|%|(?![\w.]))/g)) {
    const size = Number(amount) * (unit === '%' ? whole / 100 : 1)
    sum = (sum ?? 0) + (sign === '-' ? -size : size)
  }
  return sum
}

/** The address within url(…); null for what is none. */
export const urlOf = (value: string): string | null => /^url\(["']?(.*?)["']?\)$/s.exec(value)?.[1] ?? null

/** Name and bracket of `name(…)`. */
export const call = (value: string): { name: string; inside: string } | null => {
  const [, name, inside] = /^([\w-]+)\((.*)\)$/s.exec(value) ?? []
  return name !== undefined && inside !== undefined ? { name, inside } : null
}

const owners = new WeakMap<CSSStyleDeclaration, Element>()

export const styleOf = (element: Element, pseudo?: string): CSSStyleDeclaration => {
  const view = element.ownerDocument.defaultView ?? window
  const style = pseudo === undefined ? view.getComputedStyle(element) : view.getComputedStyle(element, pseudo)
  owners.set(style, element)
  return style
}

/** The language of what has a style, which no style tells; empty where none is given. */
export const languageOf = (style: CSSStyleDeclaration): string => {
  const element = owners.get(style)
  return (element && nearest(element, '[lang]')?.getAttribute('lang')) ?? ''
}

/** Degrees, from `deg`, `rad`, `turn` or `grad`. */
export const degrees = (value: string): number => {
  const amount = Number.parseFloat(value)
  if (value.endsWith('grad')) return amount * 0.9
  if (value.endsWith('rad')) return (amount * 180) / Math.PI
  return value.endsWith('turn') ? amount * 360 : amount
}
