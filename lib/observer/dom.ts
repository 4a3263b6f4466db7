const { prototype } = Document

/**
 * The document's own members, read past what a page can put in their place: `<img name="title">` and
 * `<form name="querySelector">` shadow `document.title` and `document.querySelector` in every world.
 */
const own = <Key extends keyof Document>(key: Key): Document[Key] => Reflect.get(prototype, key, document)

export const root = (): HTMLElement => own('documentElement')
export const title = (): string => own('title')
export const focused = (): Element | null => own('activeElement')
export const hidden = (): boolean => own('hidden')
export const fonts = (): FontFaceSet => own('fonts')
export const readyState = (): DocumentReadyState => own('readyState')

/** Also where the page is a drawing by itself, in which `createElement` makes no element of HTML. */
export const create = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] =>
  prototype.createElementNS.call(document, 'http://www.w3.org/1999/xhtml', tag) as HTMLElementTagNameMap[Tag]

/** Shadow roots open or closed. Only an HTML element can be a host. */
export const shadowOf = (element: Element): ShadowRoot | null => {
  if (!(element instanceof HTMLElement)) return null
  const firefox = element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }
  const chromium = globalThis as { chrome?: { dom?: typeof chrome.dom } }
  return (
    element.shadowRoot ??
    firefox.openOrClosedShadowRoot ??
    chromium.chrome?.dom?.openOrClosedShadowRoot(element) ??
    null
  )
}

/** The innermost element at a point of the viewport, through every shadow root. */
export const elementAt = (x: number, y: number): Element | null => {
  let element = prototype.elementFromPoint.call(document, x, y)
  while (element) {
    const inner = shadowOf(element)?.elementFromPoint(x, y)
    if (!inner || inner === element) return element
    element = inner
  }
  return null
}

/** The parent in the composed tree: from the top of a shadow tree to its host. */
export const parentOf = (element: Element): Element | null => {
  if (element.assignedSlot) return element.assignedSlot
  if (element.parentElement) return element.parentElement
  const top = element.getRootNode()
  return top instanceof ShadowRoot ? top.host : null
}

/** True where `outer` holds `inner`, through every shadow root. */
export const holds = (outer: Element, inner: Element | null): boolean => {
  for (let at = inner; at; at = parentOf(at)) if (at === outer) return true
  return false
}

/** The nearest of `element` and what holds it that matches. */
export const nearest = (element: Element, selector: string): Element | null => {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at.matches(selector)) return at
  return null
}

/** Every match below `scope` in document order, through every shadow root; `most` bounds the walk. */
export const findAll = (scope: ParentNode, selector: string, most = 2_000): Element[] => {
  const found: Element[] = []
  const visit = (within: ParentNode) => {
    for (const element of within.querySelectorAll('*')) {
      if (found.length >= most) return
      if (element.matches(selector)) found.push(element)
      const shadow = element.localName.includes('-') ? shadowOf(element) : element.shadowRoot
      if (shadow) visit(shadow)
    }
  }
  visit(scope)
  return found
}

/** What has just changed is drawn; or a tenth of a second has passed where nothing is (a hidden tab draws nothing). */
export const drawn = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, 100)
    // A task that is posted within a frame runs after it was handed on.
    requestAnimationFrame(() => setTimeout(done, 0))
  })
