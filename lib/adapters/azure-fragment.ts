import { unescape, type Link } from './parts/raw-url'

/** One value of the fragment. */
export interface Value {
  text: string
  /** as it stands in the link */
  raw: string
  /** where in the fragment it begins */
  start: number
}

/** A page of the portal: `#@tenant/blade/Extension/Blade/key/value/key~/value`. */
export interface Blade {
  tenant: string
  /** `blade`, `view`, `resource`, `dashboard`; empty for anything else */
  form: string
  /** extension and blade; of a resource, its path */
  name: string
  values: Map<string, Value>
}

export function bladeOf(link: Link): Blade {
  const pieces = piecesOf(link.hash)
  const tenant = pieces[0]?.text.startsWith('@') ? (pieces.shift()?.text.slice(1) ?? '') : ''
  const form = /^(?:blade|view|resource|dashboard)$/.test(pieces[0]?.text ?? '')
    ? (pieces.shift()?.text ?? '')
    : ''
  if (form === 'resource' || form === 'dashboard')
    return { tenant, form, name: pieces.map(({ text }) => text).join('/'), values: new Map() }
  const name = pieces
    .splice(0, 2)
    .map(({ text }) => text)
    .join('/')
  const values = new Map<string, Value>()
  for (let index = 0; index + 1 < pieces.length; index += 2) {
    const [key, value] = [pieces[index], pieces[index + 1]]
    if (key && value) values.set(key.text.replace(/~$/, ''), value)
  }
  return { tenant, form, name, values }
}

function piecesOf(hash: string): Value[] {
  let start = 0
  const pieces = hash.split('/').map((raw) => {
    const piece = { raw, text: settled(raw), start }
    start += raw.length + 1
    return piece
  })
  return pieces.filter(({ raw }) => raw !== '')
}

/** Decoded until it no longer changes: the portal escapes once or twice. */
function settled(raw: string): string {
  let text = raw
  for (let depth = 0; depth < 4; depth++) {
    const next = unescape(text)
    if (next === text) break
    text = next
  }
  return text
}
