type Child = string | Node | null

/** An element of this document; text is text, never markup. */
export const maker =
  (page: Document) =>
  <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    attributes: Readonly<Record<string, string>> = {},
    ...children: readonly Child[]
  ): HTMLElementTagNameMap[Tag] => {
    const element = page.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.append(...children.filter((child) => child !== null))
    return element
  }
export type Make = ReturnType<typeof maker>
