/** Always a credential, under this very name, whatever its case and whether `-`, `_` or nothing parts its words. */
const ALWAYS = new Set(
  `accesskey accesskeyid apikey appkey applicationkey assertion authkey authorization authenticitytoken authtoken
  awssecretaccesskey bearer clientassertion clientsecret codeverifier credentials csrf dbtoken ddapikey
  ddapplicationkey deletekey devicecode dttoken grafanasession hmac jenkinscrumb jobparams jsessionid jwt licensekey nonce
  oauthsignature oauthverifier passcode passphrase passwd password phpsessid privatekey pubsecret pwd rack.session
  rapt relaystate samlrequest samlresponse secret secretaccesskey secretkey sesskey sessionkey
  sharedaccesssignature sig signature signintoken subscriptionkey token xamzcredential xamzsignature xapikey
  xgoogcredential xgoogsignature`.split(/\s+/),
)

/** Whose token it is makes it one that opens a door; the token of a next page opens none. */
const TOKEN =
  /^(?:.*_)?(?:access|api|app|auth|authenticity|bearer|csrf|deploy|embed|feed|guest|id|integration|invite|job|login|oauth|personal|private|public|refresh|reset|rss|sas|security|service|session|share|sso|user|webcal|webhook|xsrf)_?token$/

/** A variable of a dashboard may have any name. */
const VARIABLE = /^(?:var[-_]|tpl_var_|form\.|p_|f\[|f\.)/

/** A name as the lists here have it. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll('-', '_')
}

/** True where a parameter of that name (as `plainName` gives it) is a credential whatever its value. */
export function namesSecret(name: string): boolean {
  return ALWAYS.has(name.replaceAll('_', '')) || (TOKEN.test(name) && !VARIABLE.test(name))
}

/** A credential in some tools and a plain word in others: left alone where the value is plain. */
export const SOMETIMES: ReadonlySet<string> = new Set([
  'auth',
  'crumb',
  'key',
  'session',
  'sessionid',
  'sid',
  'ticket',
])

/** A credential only on the way back from a sign-in. */
export const CALLBACK: ReadonlySet<string> = new Set(['code', 'state', 'session_state'])

/** Worthless without the signature beside them, and a description of the key with it. */
export const SIGNED: readonly { by: string; also: RegExp }[] = [
  { by: 'sig', also: /^(?:sv|se|sp|sr|st|ss|srt|spr|sip|si|skoid|sktid|skt|ske|sks|skv)$/ },
  {
    by: 'signature',
    also: /^(?:awsaccesskeyid|expires|policy|key_pair_id|googleaccessid|external_user_id|permissions)$/,
  },
  { by: 'x_amz_signature', also: /^x_amz_(?:date|expires|signedheaders|algorithm)$/ },
  { by: 'x_goog_signature', also: /^x_goog_(?:date|expires|signedheaders|algorithm)$/ },
]

/** Paths in which one segment opens the page to whoever has it: what stands before it, and the segment. */
export const PATHS: readonly RegExp[] = [
  /(\/public-dashboards\/)([^/?#]+)/,
  /(\/dashboard\/snapshot\/)([^/?#]+)/,
  /(\/api\/snapshots(?:-delete)?\/)([^/?#]+)/,
  /(\/public\/(?:dashboards?|question)\/)([^/?#]+)/,
  /(\/embed\/(?:dashboard|question|public)\/)([^?#]+)/,
  /(^https?:\/\/(?:[^/]*\.)?(?:datadoghq|ddog-gov|datad0g)\.[a-z]+\/sb\/)([^?#]+)/i,
  /(hooks\.(?:slack|zapier)\.com\/(?:services|workflows|triggers|hooks)\/)([^?#]+)/i,
  /(slack-files\.com\/)([^/?#]+)/i,
  /(\/shared_invite\/)([^/?#]+)/,
  /(\/share\/issue\/)([^/?#]+)/,
  /(\/private\/)([^/?#]+)(?=\/feed)/,
  /(^https?:\/\/[^/]*webhook\.office(?:365)?\.com\/webhook(?:b2)?\/)([^?#]+)/i,
  /(^https?:\/\/(?:[^/]*\.)?discord(?:app)?\.com\/api\/webhooks\/)([^?#]+)/i,
  /(^https?:\/\/api\.telegram\.org\/bot)([^/?#]+)/i,
  /(^https?:\/\/events\.[^/]*pagerduty\.com\/integration\/)([^/?#]+)/i,
  /(^https?:\/\/chart-embed\.service\.[^/]*newrelic\.com\/(?:herald|charts)\/)([^/?#]+)/i,
  /(newrelic\.com\/embedded\/)([^?#]+)/i,
]

/** Hosts on which plain words are a key: the parameters by which a page is opened for somebody else. */
export const HOSTS: readonly { host: RegExp; names: ReadonlySet<string> }[] = [
  { host: /^https?:\/\/[\w-]+\.awsapps\.com\//i, names: new Set(['account_id', 'role_name', 'destination']) },
  { host: /^https?:\/\/cloudwatch\.amazonaws\.com\/dashboard/i, names: new Set(['context']) },
]

/** Hosts whose pages are in the fragment: what stands before it is the reader's own, whatever its name. */
export const UNNAMED = /^https?:\/\/(?:[\w-]+\.)?portal\.azure\.(?:com|us|cn)(?:[/?#]|$)/i

/** A word, a number, an issue key, a name with dots, a Splunk job: nothing that opens a door. */
const PLAIN: readonly RegExp[] = [
  /^[a-z]{0,20}(?:[ ._:/-][a-z]{1,20}){0,8}$/i,
  /^(?:[a-z]{0,20}\d{0,3}|\d{1,3})(?:[ ._:/-](?:[a-z]{1,20}\d{0,3}|\d{1,3})){0,8}$/,
  /^\d{1,10}$/,
  /^[A-Z][A-Z0-9]{1,9}-\d{1,7}$/,
  /^(?:[a-z]+_)*\d{1,10}\.\d{1,9}(?:_[\w-]+)?$/i,
  /^(?:rt_)?scheduler__[^&]{1,200}_at_\d{10}_\d{1,9}(?:_[\w-]+)?$/,
]

export function isPlain(value: string): boolean {
  return PLAIN.some((shape) => shape.test(value))
}
