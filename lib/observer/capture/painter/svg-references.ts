/** The element of the same tree that `#id` (or an address ending in it) names. */
export const referenced = (from: Element, link: string): Element | null => {
  const [address = '', id] = link.split('#')
  if (id === undefined || id === '') return null
  if (address !== '' && address !== from.baseURI.split('#')[0]) return null
  const root = from.getRootNode()
  const name = decodeURIComponent(id)
  if (root instanceof ShadowRoot || 'host' in root) return (root as ShadowRoot).getElementById(name)
  return Document.prototype.getElementById.call(root as Document, name)
}
