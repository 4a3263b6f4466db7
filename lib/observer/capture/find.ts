import { shadowOf } from '../dom'

/** Every match below one element, through every shadow root; `most` bounds it. */
export type Find = (selector: string, most?: number) => Element[]

const MOST = 1_000

const shadowsIn = (scope: ParentNode, host: Element[] = []): ShadowRoot[] => {
  const found: ShadowRoot[] = []
  for (const element of [...host, ...scope.querySelectorAll('*')]) {
    const shadow = element.shadowRoot ?? (element.localName.includes('-') ? shadowOf(element) : null)
    if (shadow) found.push(shadow, ...shadowsIn(shadow))
  }
  return found
}

/** The shadow roots are looked for once; asking for many selectors costs no more than the browser's own search. */
export const finder = (scope: Element): Find => {
  let scopes: ParentNode[] | null = null
  return (selector, most = MOST) => {
    scopes ??= [scope, ...shadowsIn(scope, [scope])]
    const found: Element[] = []
    for (const one of scopes) {
      for (const element of one.querySelectorAll(selector)) {
        if (found.length >= most) return found
        found.push(element)
      }
    }
    return found
  }
}
