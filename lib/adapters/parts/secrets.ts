import { decode, unescape } from './raw-url'
import {
  CALLBACK,
  HOSTS,
  isPlain,
  namesSecret,
  PATHS,
  plainName,
  SIGNED,
  SOMETIMES,
  UNNAMED,
} from './secret-names'
import { holdsSecret, inner, LINKED, TOKENS } from './secret-shapes'

/** A link without its secrets, and the names of what was masked: parameters, `path`, `userinfo` or `token`. */
export interface Masked {
  url: string
  masked: string[]
}

export const MASK = '***'

/** `name=value` behind `?`, `&` or `#`, where a value may hold a `?`; and behind `;`, as in a path, where it may not. */
const NAMED = /([?&#]\/?)([^=&#?;/]+)=([^&#;]*)/g
const NAMED_IN_PATH = /(;)([^=&#?;/]+)=([^&#;?/]*)/g

/** Links are masked once more until nothing changes, and at most so often. */
const ROUNDS = 8

/** What stands between two signs that part a link and is no `name=value`: a step of a path or of a fragment. */
const STEP = /(?<=[/?#&;])[^/?#&;=]{8,}(?:=[^/?#&;]*)?/g

/**
 * Masks credentials: user names before an `@`, parameters by name, tokens by shape, links signed by a key, and the
 * paths that are keys themselves. A secret deeper inside an encoded value (JSON, JSURL, base64, a link in a link)
 * takes the whole value with it. Masking twice changes nothing.
 */
export function maskSecrets(raw: string): Masked {
  let { url, masked } = maskLink(raw, 2)
  // What was cut out may have stood between a name and what its value is judged by.
  for (let round = 1; masked.length > 0 && round < ROUNDS; round++) {
    const again = maskLink(url, 2)
    if (again.url === url) break
    url = again.url
    masked = [...new Set([...masked, ...again.masked])]
  }
  return { url, masked }
}

/** @param links how many links within links are looked into */
function maskLink(raw: string, links: number): Masked {
  const found = new Set<string>()
  let url = raw.replace(/^(\s*[a-z][a-z0-9+.-]*:\/\/)([^/?#]*@)/i, (whole, scheme: string, user: string) =>
    user === `${MASK}@` ? whole : (found.add('userinfo'), `${scheme}${MASK}@`),
  )
  for (const path of PATHS) {
    url = url.replace(path, (whole, before: string, key: string) =>
      key === MASK ? whole : (found.add('path'), before + MASK),
    )
  }
  const beside = valuesIn(url)
  const signIn = isSignIn(url, beside)
  const here = HOSTS.find(({ host }) => host.test(url))?.names
  const unnamed = UNNAMED.test(url)
  for (const named of [NAMED_IN_PATH, NAMED]) {
    url = url.replace(named, (whole, mark: string, rawName: string, value: string, at: number) => {
      const name = decode(rawName)
      if (value === '' || value === MASK) return whole
      const own = here?.has(plainName(name)) === true || (unnamed && !url.slice(0, at + 1).includes('#'))
      if (!own && !opens(name, value, beside, signIn) && !leads(value, links)) return whole
      found.add(maskTokens(name))
      return `${mark}${rawName}=${MASK}`
    })
  }
  url = url.replace(STEP, (step) =>
    holdsSecret(inner(withoutTokens(step))) ? (found.add('path'), MASK) : step,
  )
  return { url: maskTokens(url, found), masked: [...found].slice(0, 50).map((name) => name.slice(0, 200)) }
}

/** Tokens that show by their shape, in any text (a title, a path). */
export function maskTokens(text: string, found?: Set<string>): string {
  return text.replace(TOKENS, (_token, said?: string, chosen?: string) => {
    found?.add('token')
    return (said ?? chosen ?? '') + MASK
  })
}

/** The same, and what a link within the text gives away. */
export function maskText(text: string, found?: Set<string>): string {
  return maskTokens(text, found).replace(LINKED, (whole, before: string, name?: string) => {
    if (whole.endsWith(MASK) || (name !== undefined && !namesSecret(plainName(name)))) return whole
    found?.add('token')
    return before + MASK
  })
}

/** A token that shows can be cut out by itself. */
function withoutTokens(text: string): string {
  return text.replace(TOKENS, '')
}

function valuesIn(url: string): Map<string, string> {
  return new Map(
    [...url.matchAll(NAMED_IN_PATH), ...url.matchAll(NAMED)].map(([, , name = '', value = '']) => [
      plainName(decode(name)),
      decode(value),
    ]),
  )
}

/** True where the value is a link that must not be kept whole. */
function leads(value: string, links: number): boolean {
  if (links === 0 || !/^https?(?::|%)/i.test(value)) return false
  const link = inner(value).find((layer) => /^https?:\/\//i.test(layer))
  return link !== undefined && maskLink(link, links - 1).masked.length > 0
}

/** True where that parameter is a credential, or holds one that cannot be cut out. */
function opens(name: string, value: string, beside: ReadonlyMap<string, string>, signIn: boolean): boolean {
  return isSecret(plainName(name), decode(value), beside, signIn) || holdsSecret(inner(withoutTokens(value)))
}

function isSecret(
  name: string,
  value: string,
  beside: ReadonlyMap<string, string>,
  signIn: boolean,
): boolean {
  if (namesSecret(name)) return true
  if (SOMETIMES.has(name)) return !isPlain(value)
  if (CALLBACK.has(name)) return signIn
  return SIGNED.some(({ by, also }) => beside.has(by) && also.test(name))
}

/** A sign-in's way back carries a code and a state, or stands under a path that says so. */
function isSignIn(url: string, beside: ReadonlyMap<string, string>): boolean {
  const path = unescape(url.split(/[?#]/, 1)[0] ?? '').toLowerCase()
  return (
    (beside.has('state') && !isPlain(beside.get('code') ?? '')) ||
    beside.has('id_token') ||
    /\/(?:oauth2?|oidc|sso|saml2?|callback|login|signin|authorize)(?:[/_.-]|$)/.test(path)
  )
}
