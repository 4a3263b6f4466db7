import { decode } from './raw-url'

/** A token begins where no word goes on; an escape (`%22`) ends in letters and digits, but is none. */
const EDGE = String.raw`(?<![A-Za-z0-9_](?<!%[0-9A-Fa-f]{2}))`
const SPACE = String.raw`(?: |\+|%20)`

/** What shows itself to be a token by its shape alone, raw or percent-encoded. */
export const TOKENS = new RegExp(
  [
    String.raw`${EDGE}eyJ[\w-]{8,}(?:\.[\w-]*){1,4}`,
    String.raw`${EDGE}(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9])`,
    String.raw`${EDGE}gl(?:sa|c|pat)[_-][\w-]{16,}`,
    String.raw`${EDGE}xox[abeoprs]-[\w-]{10,}`,
    String.raw`${EDGE}gh[pousr]_\w{20,}`,
    String.raw`${EDGE}github_pat_\w{20,}`,
    String.raw`${EDGE}sk-[\w-]{20,}`,
    String.raw`${EDGE}AIza[\w-]{35}`,
    String.raw`${EDGE}Bearer${SPACE}+[\w.~%/+=-]{8,}`,
    String.raw`-----BEGIN${SPACE}[A-Z0-9 +%]{0,40}PRIVATE${SPACE}KEY[^&#]*`,
  ].join('|'),
  'g',
)

/** A credential by name, in JSON, in a link within the value, or in Rison. */
const NAMES =
  '(?:access_?token|refresh_?token|id_?token|auth_?token|bearer_?token|session_?token|security_?token|token|api_?key|app_?key|secret_?key|client_?secret|secret|password|passwd|pwd|signature|sig|jwt|authorization|private_?key)'
const NAMED_INSIDE = new RegExp(
  [
    String.raw`\\*"${NAMES}\\*"\s*:\s*\\*"(?!\\*")`,
    String.raw`[?&;]${NAMES}=[^&#\s"')}\]]`,
    String.raw`[(,]${NAMES}:'[^']`,
  ].join('|'),
  'i',
)

/**
 * What is inside a raw value, layer below layer: decoded again while that changes it (at most four times), and as
 * base64. The first layer is the value decoded once.
 */
export function inner(value: string): string[] {
  const layers: string[] = []
  let text = value
  for (let depth = 0; depth < 4; depth++) {
    const next = decode(text)
    if (next === text && depth > 0) break
    layers.push(next)
    text = next
  }
  const base64 = fromBase64(text)
  return base64 === null ? layers : [...layers, base64]
}

/** True where a layer names a credential, or one below the first looks like a token (in the first, it can be cut out). */
export function holdsSecret(layers: readonly string[]): boolean {
  return layers.some((layer, depth) => NAMED_INSIDE.test(layer) || (depth > 0 && hasToken(layer)))
}

function hasToken(text: string): boolean {
  return text.search(TOKENS) >= 0
}

/** Text, where the value is base64 (or base64url) of some; null otherwise. */
function fromBase64(value: string): string | null {
  if (value.length < 16 || !/^[\w+/-]+={0,2}$/.test(value)) return null
  try {
    const text = atob(value.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''))
    return /^[\s\x20-\x7e\x80-\xff]*$/.test(text) ? text : null
  } catch {
    return null
  }
}
