/** What a person would aim at: a CSS selector, or a role with (part of) its accessible name. */
export type Target =
  string | { role: 'button' | 'link' | 'textbox' | 'tab' | 'menuitem' | 'radio'; name: string }

export type Point = { x: number; y: number }

/**
 * Runs in the page: the middle of a target in the viewport, or null where it is not to be seen. Looks
 * into open shadow roots. Sent as source text, so it uses nothing from outside itself.
 */
export const findInPage = (target: Target): Point | null => {
  const ROLES = {
    button: 'button, [role=button], summary, input[type=submit], input[type=button]',
    link: 'a[href], [role=link]',
    textbox: 'input:not([type=submit], [type=button], [type=checkbox]), textarea, [contenteditable=true]',
    tab: '[role=tab]',
    menuitem: '[role^=menuitem]',
    radio: '[role=radio], input[type=radio]',
  }
  // A page may name its elements after the methods of its document.
  const query = (root: Document | ShadowRoot, selector: string): HTMLElement[] => {
    const within = root instanceof Document ? root.children[0] : root
    return [...(within?.querySelectorAll<HTMLElement>(selector) ?? [])]
  }
  const all = (root: Document | ShadowRoot, selector: string): HTMLElement[] => [
    ...query(root, selector),
    ...query(root, '*').flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : all(shadowRoot, selector))),
  ]
  const nameOf = (element: HTMLElement): string => {
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
    const described = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent ?? '')
    return [
      element.getAttribute('aria-label'),
      ...described,
      ...[...(labels ?? [])].map(({ textContent }) => textContent),
      element.textContent,
      element.getAttribute('value'),
      element.getAttribute('title'),
      element.getAttribute('placeholder'),
    ].join(' ')
  }
  const seen = (element: HTMLElement): boolean => {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden'
  }
  const selector = typeof target === 'string' ? target : ROLES[target.role]
  const found = all(document, selector).find(
    (element) => seen(element) && (typeof target === 'string' || nameOf(element).includes(target.name)),
  )
  if (found === undefined) return null
  const box = found.getBoundingClientRect()
  const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  // A message that lies over it for a while would take the click.
  const covered =
    over !== null && found.getRootNode() === document && !found.contains(over) && !over.contains(found)
  if (box.top < 0 || box.bottom > innerHeight || covered)
    found.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { x, y, width, height } = found.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}
