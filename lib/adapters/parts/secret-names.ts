/** Always a credential, under this very name. Lower case, `-` and `_` alike. */
const ALWAYS = new Set(
  `_csrf access_key accesskey access_key_id apikey api_key appkey app_key application_key assertion auth_key authkey
  authorization authenticity_token authtoken aws_secret_access_key bearer client_assertion client_secret
  clientsecret code_verifier credentials csrf dbtoken dd_api_key dd_application_key deletekey device_code dt_token
  grafana_session hmac jenkins_crumb jsessionid jwt license_key oauth_signature oauth_verifier passcode passphrase
  passwd password phpsessid private_key pub_secret pwd rack.session rapt relaystate samlrequest samlresponse secret
  secret_access_key secret_key sesskey session_key sharedaccesssignature sig signature signintoken
  subscription_key token x_amz_credential x_amz_signature x_api_key x_goog_credential x_goog_signature`.split(
    /\s+/,
  ),
)

/** Whose token it is makes it one that opens a door; the token of a next page opens none. */
const TOKEN =
  /^(?:.*_)?(?:access|api|app|auth|authenticity|bearer|csrf|deploy|embed|feed|guest|id|integration|invite|job|login|oauth|personal|private|public|refresh|reset|rss|sas|security|service|session|share|sso|user|webcal|webhook|xsrf)_?token$/

/** A variable of a dashboard may have any name. */
const VARIABLE = /^(?:var[-_]|tpl_var_|form\.|p_|f\[|f\.)/

/** True where a parameter of that name (as `plainName` gives it) is a credential whatever its value. */
export function namesSecret(name: string): boolean {
  return ALWAYS.has(name) || (TOKEN.test(name) && !VARIABLE.test(name))
}

/** A credential in some tools and a plain word in others: left alone where the value is plain. */
export const SOMETIMES: ReadonlySet<string> = new Set([
  'auth',
  'key',
  'session',
  'sessionid',
  'sid',
  'ticket',
])

/** A credential only on the way back from a sign-in. */
export const CALLBACK: ReadonlySet<string> = new Set(['code', 'state', 'nonce', 'session_state'])

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
export const UNNAMED = /^https?:\/\/(?:[\w-]+\.)?portal\.azure\.(?:com|us|cn)\//i
