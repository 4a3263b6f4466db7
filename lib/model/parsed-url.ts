/** Null for what is no link. Not by `URL.canParse`: once it has run often, Node 20 answers false for each with an umlaut. */
export const parsedUrl = (url: string): URL | null => {
  try {
    return new URL(url)
  } catch {
    return null
  }
}
