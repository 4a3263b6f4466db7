import type { PictureType } from '@/lib/model/picture'

const TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp'] satisfies PictureType[]
/** The same bound as the schema's, which is not bundled into pages. */
const MOST = 10 * 1024 * 1024

/**
 * Exactly what is on the screen, and no request: what has to be asked for again may show another time. `same-origin`
 * refuses every other address outright.
 */
const FROM_CACHE: RequestInit = { cache: 'only-if-cached', mode: 'same-origin' }

/** Firefox's content scripts have a `fetch` of their own, which is of another origin than the page. */
export const pageFetch: typeof fetch = (...request) => {
  const { content } = globalThis as { content?: { fetch?: typeof fetch } }
  return content?.fetch?.(...request) ?? fetch(...request)
}

const isPicture = (type: string): type is PictureType => TYPES.includes(type)

/** The bytes of an image of the page as they came; null where the page's own cache has them not, or for SVG. */
export const originalOf = async (
  image: HTMLImageElement,
): Promise<{ type: PictureType; blob: Blob } | null> => {
  const isInline = image.currentSrc.startsWith('data:')
  try {
    const response = await (isInline ? fetch(image.currentSrc) : pageFetch(image.currentSrc, FROM_CACHE))
    const blob = await response.blob()
    const [type = ''] = blob.type.split(';')
    return response.ok && blob.size <= MOST && isPicture(type) ? { type, blob } : null
  } catch {
    return null
  }
}
