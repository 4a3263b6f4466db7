import { inner, holdsSecret, TOKENS } from './secret-shapes'
import { decode, unescape } from './raw-url'

/** A link without its secrets, and the names of what was masked: parameters, `path`, `userinfo` or `token`. */
export interface Masked {
  url: string
  masked: string[]
}

const MASK = '***'

/** Always a credential, under this very name. Lower case, `-` and `_` alike. */
const ALWAYS = new Set(
  `access_token apikey api_key appkey app_key application_key assertion auth_token authtoken authenticity_token
  bearer client_secret csrf_token dbtoken dd_api_key dd_application_key deletekey dt_token feed_token
  grafana_session guest_token hmac id_token jenkins_crumb job_token jsessionid jwt license_key passwd
  password phpsessid private_token pub_secret pwd rack.session rapt refresh_token relaystate rss_token samlrequest
  samlresponse secret secret_key sesskey session_token sessiontoken sharedaccesssignature sharetoken sig
  signature signintoken subscription_key token x_access_token x_amz_credential x_amz_security_token
  x_amz_signature x_goog_credential x_goog_signature`.split(/\s+/),
)

/** A credential in some tools and a plain word in others: left alone where the value is plain. */
const SOMETIMES = new Set(['auth', 'key', 'session', 'sessionid', 'sid', 'ticket'])

/** A credential only on the way back from a sign-in. */
const CALLBACK = new Set(['code', 'state', 'nonce', 'session_state'])

/** Worthless without the signature beside them, and a description of the key with it. */
const SIGNED: readonly { by: string; also: RegExp }[] = [
  { by: 'sig', also: /^(?:sv|se|sp|sr|st|ss|srt|spr|sip|si|skoid|sktid|skt|ske|sks|skv)$/ },
  { by: 'signature', also: /^(?:awsaccesskeyid|expires|policy|key_pair_id|googleaccessid)$/ },
  { by: 'x_amz_signature', also: /^x_amz_(?:date|expires|signedheaders|algorithm)$/ },
  { by: 'x_goog_signature', also: /^x_goog_(?:date|expires|signedheaders|algorithm)$/ },
]

/** Paths in which one segment opens the page to whoever has it: what stands before it, and the segment. */
const PATHS: readonly RegExp[] = [
  /(\/public-dashboards\/)([^/?#]+)/,
  /(\/dashboard\/snapshot\/)([^/?#]+)/,
  /(\/public\/(?:dashboards?|question)\/)([^/?#]+)/,
  /(\/embed\/(?:dashboard|question)\/)([^/?#]+)/,
  /(^https?:\/\/(?:p|[^/]*\.p)\.datadoghq\.[a-z]+\/sb\/)([^/?#]+)/i,
  /(\.(?:datadoghq|ddog-gov)\.[a-z]+\/sb\/)([^/?#]+)/i,
  /(hooks\.slack\.com\/(?:services|workflows|triggers)\/)([^?#]+)/i,
  /(slack-files\.com\/)([^/?#]+)/i,
  /(\/shared_invite\/)([^/?#]+)/,
  /(\/share\/issue\/)([^/?#]+)/,
  /(\/private\/)([^/?#]+)(?=\/feed)/,
]

/** `name=value` behind `?`, `&` or `#`, where a value may hold a `?`; and behind `;`, as in a path, where it may not. */
const NAMED = /([?&#])([^=&#?;/]{1,80})=([^&#;]*)/g
const NAMED_IN_PATH = /(;)([^=&#?;/]{1,80})=([^&#;?/]*)/g

/**
 * Masks credentials: user names before an `@`, parameters by name, tokens by shape, links signed by a key, and the
 * paths that are keys themselves. A secret deeper inside an encoded value (JSON, base64, a link in a link) takes
 * the whole value with it. Masking twice changes nothing.
 */
export function maskSecrets(raw: string): Masked {
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
  for (const named of [NAMED_IN_PATH, NAMED]) {
    url = url.replace(named, (whole, mark: string, rawName: string, value: string) => {
      const name = decode(rawName)
      if (value === '' || value === MASK || !opens(name, value, beside, signIn)) return whole
      found.add(name)
      return `${mark}${rawName}=${MASK}`
    })
  }
  return { url: maskTokens(url, found), masked: [...found].slice(0, 50).map((name) => name.slice(0, 200)) }
}

/** Tokens that show by their shape, in any text (a title, a path). */
export function maskTokens(text: string, found?: Set<string>): string {
  return text.replace(TOKENS, () => {
    found?.add('token')
    return MASK
  })
}

function valuesIn(url: string): Map<string, string> {
  return new Map(
    [...url.matchAll(NAMED_IN_PATH), ...url.matchAll(NAMED)].map(([, , name = '', value = '']) => [
      plainName(decode(name)),
      decode(value),
    ]),
  )
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll('-', '_')
}

/** True where that parameter is a credential, or holds one that cannot be cut out. */
function opens(name: string, value: string, beside: ReadonlyMap<string, string>, signIn: boolean): boolean {
  return isSecret(plainName(name), decode(value), beside, signIn) || holdsSecret(inner(value))
}

function isSecret(
  name: string,
  value: string,
  beside: ReadonlyMap<string, string>,
  signIn: boolean,
): boolean {
  if (ALWAYS.has(name)) return true
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

/** A word, a number, an issue key, a name with dots, a Splunk job: nothing that opens a door. */
function isPlain(value: string): boolean {
  return (
    /^[a-z]{0,20}(?:[ ._:/-][a-z]{1,20}){0,8}$/i.test(value) ||
    /^\d{1,10}$/.test(value) ||
    /^[A-Z][A-Z0-9]{1,9}-\d{1,7}$/.test(value) ||
    /^(?:[a-z]+_)*\d{10}\.\d{1,9}(?:_[\w-]+)?$/.test(value)
  )
}
