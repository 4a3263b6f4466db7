import { pageFetch } from '../original'

/** Pictures that styles name (backgrounds, icons, masks): an `<img>` has pixels that can be read, these have an address. */
export type Picture = HTMLImageElement | ImageBitmap

export type Pictures = {
  /** null where it is not loaded (yet); what was asked for in vain is loaded by `load` */
  get: (url: string) => Picture | null
  /** loads what was asked for; false where there was nothing new */
  load: () => Promise<boolean>
}

/**
 * Nothing is requested for a picture: `only-if-cached` never touches the network, and `same-origin` refuses every
 * other address outright.
 */
const NO_REQUESTS: RequestInit = { cache: 'only-if-cached', mode: 'same-origin' }
const KEPT = 200

const sizeless = new WeakSet<Picture>()

/** An SVG with proportions and no size of its own: it takes what room there is, and is never stretched. */
export const isSizeless = (picture: Picture): boolean => sizeless.has(picture)

const noteSize = (picture: Picture, svg: string): Picture => {
  const [tag = ''] = /<svg\b[^>]*>/.exec(svg) ?? []
  if (/\sviewBox=/.test(tag) && !/\swidth=.*\sheight=|\sheight=.*\swidth=/s.test(tag)) sizeless.add(picture)
  return picture
}

const textOf = (link: string): string => {
  const [head, body] = [link.slice(0, link.indexOf(',')), link.slice(link.indexOf(',') + 1)]
  return head.endsWith(';base64') ? atob(body) : decodeURIComponent(body)
}

const decode = async (link: string): Promise<Picture> => {
  const image = new Image()
  image.src = link
  await image.decode()
  return image
}

const linkOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(new Error('the picture could not be read'))
    reader.readAsDataURL(blob)
  })

const loadOne = async (url: string): Promise<Picture | null> => {
  try {
    if (url.startsWith('data:image/svg')) return noteSize(await decode(url), textOf(url))
    if (url.startsWith('data:')) return await decode(url)
    const response = await pageFetch(url, NO_REQUESTS)
    if (!response.ok) return null
    const blob = await response.blob()
    return blob.type.includes('svg')
      ? noteSize(await decode(await linkOf(blob)), await blob.text())
      : await createImageBitmap(blob)
  } catch {
    return null
  }
}

const loaded = new Map<string, Picture | null>()

const keep = (url: string, picture: Picture | null) => {
  loaded.set(url, picture)
  const [oldest] = loaded.keys()
  if (oldest !== undefined && loaded.size > KEPT) loaded.delete(oldest)
}

export const createPictures = (): Pictures => {
  const wanted = new Set<string>()
  return {
    get: (url) => {
      const picture = loaded.get(url)
      if (picture === undefined) wanted.add(url)
      return picture ?? null
    },
    load: async () => {
      const missing = [...wanted].slice(0, KEPT)
      wanted.clear()
      await Promise.all(missing.map(async (url) => keep(url, await loadOne(url))))
      return missing.some((url) => loaded.get(url) !== null)
    },
  }
}
