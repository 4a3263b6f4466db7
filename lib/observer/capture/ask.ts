/** Bytes that are read of one answer, and how long it may take: a page's server is no place to be a burden. */
const MOST = 2 * 1024 * 1024
const PATIENCE = 8_000

const textOf = async (response: Response): Promise<string | null> => {
  if (Number(response.headers.get('content-length') ?? 0) > MOST) return null
  const reader = response.body?.getReader()
  if (!reader) return null
  const decoder = new TextDecoder()
  let text = ''
  for (let read = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    read += value.byteLength
    if (read > MOST) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(value, { stream: true })
  }
}

/**
 * Asks the page's own server for JSON, with the page's own rights and nothing more: never another origin, never
 * along a redirect. Null where it says no, says something else, says too much, or takes too long.
 */
export const askJson = async (url: string, body: string | null = null): Promise<unknown> => {
  if (new URL(url, location.href).origin !== location.origin) return null
  const post = body === null ? {} : { method: 'POST', body, headers: { 'content-type': 'application/json' } }
  try {
    const response = await fetch(url, {
      mode: 'same-origin',
      credentials: 'same-origin',
      cache: 'force-cache',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
      ...post,
    })
    const text = response.ok ? await textOf(response) : null
    return text === null ? null : (JSON.parse(text) as unknown)
  } catch {
    return null
  }
}
